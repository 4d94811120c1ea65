package dev.arrow.cli;

import dev.arrow.plan.BuildLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Where tests are built: among what a project builds, or in the cache where there is none. */
final class TestPlace {
  private static final String NAME = "test";

  private TestPlace() {}

  /** The folder for a project's tests. */
  static Path of(Path project) {
    return project.resolve(BuildLayout.BUILD).resolve(NAME);
  }

  /** The folder for tests of a pool that no project is known for. */
  static Path ofPool(Session session, Path root) {
    CRC32 sum = new CRC32();
    sum.update(root.toString().getBytes(StandardCharsets.UTF_8));
    return session.cache().resolve("tests").resolve(Long.toHexString(sum.getValue()));
  }
}

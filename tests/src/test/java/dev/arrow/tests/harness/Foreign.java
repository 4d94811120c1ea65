package dev.arrow.tests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What tests need of another architecture, in the user's cache. */
public final class Foreign {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Foreign() {}

  /** The folder of programs for arm64, and of its compiler with musl; fetched if need be. */
  private static final class Arm64 {
    private static final Path PROGRAMS = fetched();

    private static Path fetched() {
      String script = SourceTree.path("tests/foreign/fetch").toString();
      Outcome outcome = Processes.run(Path.of("/"), LIMIT, List.of(script, "arm64"));
      System.out.print(outcome.expect(0).output());
      return UserCache.folder().resolve("arrow/foreign/arm64/bin");
    }
  }

  /** The cross compiler for arm64 with musl. */
  public static Path muslForArm64() {
    return Arm64.PROGRAMS.resolve("aarch64-linux-musl-gcc");
  }

  /** Debian's Xen for arm64. */
  public static Path xenForArm64() {
    return Arm64.PROGRAMS.resolveSibling("root/boot/xen-4.17-arm64");
  }

  /** Debian's static busybox for arm64. */
  public static Path busyboxForArm64() {
    return Arm64.PROGRAMS.resolve("busybox");
  }
}

package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Same inputs, same bytes, in any folder. */
@Tag("build")
final class ReproducibleTest {
  private static final Path PLANETS = Path.of("examples/busybox/root/data/planets");
  private static final List<String> TARGETS = List.of("kvm/x86_64", "linuxu/x86_64");

  @Test
  void twoFoldersGiveTheSameBytes() throws IOException {
    TestProject here = Here.PROJECT;
    TestProject there = build("same/a folder with blanks, and a longer name/there");
    for (String target : List.of("kvm-x86_64", "linuxu-x86_64")) {
      assertSame(here.image(target), there.image(target));
      assertSame(symbols(here.image(target)), symbols(there.image(target)));
    }
  }

  @Test
  void theImageNamesNoFolderOfThisMachine() throws IOException {
    TestProject project = Here.PROJECT;
    String bytes =
        Files.readString(
            symbols(project.image("kvm-x86_64")), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes.contains(project.folder().toString())).isFalse();
  }

  @Test
  void aReadyProgramGivesTheSameBytesInTwoFolders() throws IOException {
    TestProject here = attached("same/box");
    TestProject there = attached("same/another folder/box");
    assertSame(here.image("kvm-x86_64"), there.image("kvm-x86_64"));
    Path archive = here.image("kvm-x86_64").resolveSibling("box.root.cpio");
    assertSame(archive, there.image("kvm-x86_64").resolveSibling("box.root.cpio"));
  }

  /** Built when it is first asked for. */
  private static final class Here {
    static final TestProject PROJECT = build("same/here");
  }

  private static TestProject attached(String path) {
    TestProject project =
        TestProject.linkedIn(path, "box", TARGETS, "")
            .write("root/data/planets", SourceTree.text(PLANETS))
            .write("root/data/other/file", "text\n")
            .write(
                "arrow.yaml",
                "name: box\napp: {elf: /bin/busybox}\nrootfs: root\ntargets: [kvm/x86_64]\n");
    project.arrow("build").expect(0);
    return project;
  }

  private static TestProject build(String path) {
    TestProject project = TestProject.linkedIn(path, "same", TARGETS, Program.PROBE.source());
    project.arrow("build").expect(0);
    return project;
  }

  private static Path symbols(Path image) {
    return image.resolveSibling(image.getFileName() + ".debug");
  }

  private static void assertSame(Path one, Path other) throws IOException {
    assertThat(Files.mismatch(one, other)).as(one + " and " + other + " differ at").isEqualTo(-1);
  }
}

package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Demo;
import dev.arrow.tests.harness.Golden;
import dev.arrow.tests.harness.TestProject;
import dev.arrow.tests.harness.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with odd names, in odd places and with odd contents are built, or refused in words. */
@Tag("build")
final class OddFilesTest {
  private static final String ODD = " '\"$#%:\\;&()[]{}*?!|<>~^=@,\t$(false)`false`\u00fc\u6f22";

  @TempDir static Path outside;

  private static void check(String name, Transcript transcript) {
    Golden.check("tests/src/test/resources/answers/" + name + ".txt", transcript.text());
  }

  private static void sources(TestProject project, String list) {
    project.write(
        "arrow.yaml", "name: demo\napp: {sources: [" + list + "]}\ntargets: [linuxu/x86_64]\n");
  }

  @Test
  void aFolderMayHaveAnyNameWithoutALineEnd() throws IOException {
    TestProject demo = Demo.in("odd-folder");
    TestProject copy = demo.copiedTo(Files.createDirectories(outside.resolve(ODD)));
    copy.arrow("run", "-t", "linuxu/x86_64").expect(0);
    assertThat(copy.image("linuxu-x86_64")).hasSameBinaryContentAs(demo.image("linuxu-x86_64"));
    TestProject lines = demo.copiedTo(Files.createDirectories(outside.resolve("two\nlines")));
    assertThat(lines.arrow("build").expect(1).error())
        .contains("two?lines/demo`: the name holds a line end.\nhint: Rename the folder.\n");
  }

  @Test
  void aSourceThatMakeCannotNameIsRefusedWithTheCharacter() {
    TestProject demo = Demo.unbuiltIn("odd-source");
    for (String odd : List.of(" ", "'", "$", "#", "%", ":", "\\", "\n", "\u00fc")) {
      demo.write("odd/a" + odd + "b.c", "int x;\n");
    }
    sources(demo, "main.c, \"odd/*.c\"");
    check("odd-sources", new Transcript(demo.folder()).type("arrow build"));
  }

  @Test
  void linksToFilesAreReadAndLinksToFoldersAreNotEntered() throws IOException {
    TestProject demo = Demo.in("links");
    Path elsewhere = Files.createDirectories(outside.resolve("elsewhere"));
    Files.writeString(
        elsewhere.resolve("other.c"), "int other(void);\nint other(void)\n{\n\treturn 5;\n}\n");
    Files.createSymbolicLink(demo.folder().resolve("linked.c"), elsewhere.resolve("other.c"));
    Files.createSymbolicLink(demo.folder().resolve("src"), elsewhere);
    demo.write("main.c", "int other(void);\nint main(void)\n{\n\treturn other();\n}\n");
    sources(demo, "main.c, linked.c");
    demo.arrow("run").expect(5);
    sources(demo, "main.c, src/other.c");
    check("link-to-folder", new Transcript(demo.folder()).type("arrow build"));
  }

  @Test
  void brokenRecordsOfABuildAreMadeAnew() throws IOException {
    TestProject demo = Demo.in("broken-records");
    byte[] before = Files.readAllBytes(demo.image("kvm-x86_64"));
    List<String> records =
        List.of("kvm-x86_64/inputs", "targets", ".sources", "kvm-x86_64/.config");
    for (byte[] text : List.of(new byte[0], new byte[] {'x', ' ', '1'}, new byte[] {-1, -2, 10})) {
      for (String file : records) {
        Files.write(demo.folder().resolve("build/" + file), text);
      }
      demo.arrow("build").expect(0);
    }
    assertThat(Files.readAllBytes(demo.image("kvm-x86_64"))).isEqualTo(before);
  }

  @Test
  void aBrokenLockFileIsNamed() {
    TestProject demo = Demo.unbuiltIn("broken-lock");
    Transcript transcript = new Transcript(demo.folder());
    for (String text : List.of("", "version: 2", "version: [", "hello")) {
      transcript.type("echo '" + text + "' >arrow.lock").type("arrow build");
    }
    check("broken-lock", transcript);
  }

  @Test
  void whatLiesInTheBuildFolderIsLeftAloneOrNamed() {
    TestProject demo = Demo.in("clutter");
    demo.write("build/notes.txt", "mine\n").write("build/obj/notes.txt", "mine\n");
    demo.arrow("build").expect(0);
    demo.arrow("clean", "--unused").expect(0);
    assertThat(demo.folder().resolve("build/notes.txt")).hasContent("mine");
    assertThat(demo.folder().resolve("build/obj/notes.txt")).hasContent("mine");
    String image = "build/linuxu-x86_64/demo";
    check(
        "build-folder",
        new Transcript(demo.folder())
            .type("rm " + image + " && mkdir " + image)
            .type("arrow build")
            .type("rmdir " + image)
            .type("rm build/targets && mkdir build/targets")
            .type("arrow build")
            .type("mv build elsewhere && ln -s elsewhere build")
            .type("arrow build")
            .type("rm build && touch build")
            .type("arrow build"));
  }
}

package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Demo;
import dev.arrow.tests.harness.Golden;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Programs;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import dev.arrow.tests.harness.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lacks something: the whole answer, and nothing half done. */
@Tag("build")
final class SurroundingsTest {
  private static final Duration SHORT = Duration.ofSeconds(60);

  /** Not below the checkout, whose own examples may be read-only. */
  @TempDir static Path outside;

  private static void check(String name, Transcript transcript) {
    Golden.check("tests/src/test/resources/answers/" + name + ".txt", transcript.text());
  }

  @Test
  void missingProgramsAreNamedBeforeAnythingIsCompiled() {
    TestProject demo = Demo.unbuiltIn("missing");
    Transcript transcript = new Transcript(demo.folder());
    for (String program : List.of("gcc", "make", "ld", "as", "awk")) {
      transcript
          .path(Programs.without("no-" + program, program))
          .answer("arrow build                 # without " + program, "arrow build");
    }
    transcript
        .path(Programs.without("no-several", "objcopy", "nm", "flock"))
        .answer("arrow build                 # without objcopy, nm and flock", "arrow build")
        .path(Programs.without("no-qemu", "qemu-system-x86_64"))
        .answer("arrow run                   # without qemu-system-x86_64", "arrow run");
    check("missing-programs", transcript);
    assertThat(demo.objects()).isEmpty();
  }

  @Test
  void aQuestionThatNobodyAnswersInstallsNothing() {
    TestProject demo = Demo.unbuiltIn("unanswered");
    String asked = "timeout 60 script -qec 'arrow build' /dev/null </dev/null";
    String installer = "#!/bin/sh\necho \"installing: $*\"\n";
    demo.write("bin/apt-get", installer);
    Path program = demo.folder().resolve("bin/apt-get");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    String path = Programs.without("no-gcc", "gcc") + ":" + program.getParent();
    Transcript transcript =
        new Transcript(demo.folder())
            .path(path)
            .answer("arrow build", asked.replace("timeout 60", ""));
    assertThat(transcript.text()).contains("Nothing was installed").doesNotContain("installing:");
  }

  @Test
  void nothingWaitsForStandardInput() {
    TestProject demo = Demo.in("no-input");
    for (String input : List.of("</dev/null", "<&-")) {
      for (String command : List.of("build", "run", "config set LIB_PMM=y")) {
        String line = "exec " + SourceTree.path("arrow") + " " + command + " " + input;
        Processes.run(demo.folder(), SHORT, List.of("/bin/sh", "-c", line)).expect(0);
      }
    }
  }

  @Test
  void aCompilerThatIsNotThereOrDoesNotCompile() {
    TestProject demo = Demo.in("compilers");
    Transcript transcript = new Transcript(demo.folder());
    demo.append("arrow.yaml", "toolchain: {compiler: gccc}");
    transcript.type("arrow build");
    demo.script("killed", "case $* in *-c*main.c*) kill -9 $$;; esac; exec gcc \"$@\"");
    demo.script("silent", "exit 0");
    for (String file : List.of("killed", "silent")) {
      transcript
          .type("sed -i 's/compiler: .*}/compiler: .\\/" + file + "}/' arrow.yaml")
          .type("arrow build -t linuxu/x86_64");
    }
    check("compilers", transcript);
  }

  @Test
  void aMistakeInAProgramOrInALibraryIsSaidInTheCompilersWords() {
    TestProject demo = Demo.in("c-errors");
    demo.write("main.c", "int main(void)\n{\n\treturn x;\n}\n");
    Transcript transcript = new Transcript(demo.folder()).type("arrow build -t linuxu/x86_64");
    demo.write("main.c", "int main(void)\n{\n\treturn 0;\n}\n");
    demo.append("arrow.yaml", "libraries: [{path: pool}]");
    demo.write("config/common.config", "CONFIG_LIB_MINE=y\n");
    demo.write("pool/pool.yaml", "name: mine-pool\narrow: \">=0.1 <0.2\"\n");
    demo.write(
        "pool/mine/library.yaml",
        "name: mine\nsummary: A library of a test\nlicense: BSD-3-Clause\nsources: [src/*.c]\n");
    demo.write("pool/mine/Kconfig", "config LIB_MINE\n\tbool \"Mine\"\n\thelp\n\t  Mine.\n");
    demo.write("pool/mine/src/mine.c", "int mine_value = y;\n");
    check("c-errors", transcript.type("arrow build -t linuxu/x86_64"));
  }

  @Test
  void aProjectThatCannotBeWrittenIsNamed() {
    TestProject demo = Demo.unbuiltIn("read-only").copiedTo(outside);
    if (!mounts(demo)) {
      System.out.println("read-only: skipped, this user may not mount");
      return;
    }
    Transcript transcript = new Transcript(demo.folder());
    for (String command :
        List.of("build", "run", "config set LIB_PMM=y", "lib update", "new other")) {
      transcript.answer(
          "arrow " + command,
          "cd .. && exec unshare -m sh -c 'mount --bind demo demo &&"
              + " mount -o remount,ro,bind demo && cd demo && exec arrow "
              + command
              + "'");
    }
    check("read-only", transcript);
  }

  @Test
  void aFullDiskLosesNothing() throws IOException {
    TestProject demo = Demo.in("full-disk");
    if (!mounts(demo)) {
      System.out.println("full-disk: skipped, this user may not mount");
      return;
    }
    Transcript transcript = new Transcript(demo.folder());
    for (int size : List.of(8, 100)) {
      transcript.answer(
          "arrow build -j1 -t linuxu/x86_64      # with " + size + " KiB",
          "exec unshare -m sh -c 'mkdir disk && mount -t tmpfs -o size="
              + size
              + "k disk disk && cp arrow.yaml main.c disk && cd disk"
              + " && arrow build -j1 -t linuxu/x86_64 2>&1 | tail -n 2'");
      transcript.answer("rmdir disk", "rmdir disk");
    }
    assertThat(transcript.text()).contains("disk is full").doesNotContain("Exception");
    aSizeLimitLosesNothing(demo);
  }

  private static void aSizeLimitLosesNothing(TestProject demo) throws IOException {
    Path image = demo.image("linuxu-x86_64");
    byte[] before = Files.readAllBytes(image);
    demo.write("main.c", "int main(void)\n{\n\treturn 3;\n}\n");
    Transcript limited =
        new Transcript(demo.folder())
            .answer(
                "arrow build -t linuxu/x86_64",
                "ulimit -f 4; exec arrow build -t linuxu/x86_64 2>&1");
    assertThat(limited.text()).contains("error: ").contains("[status 1]");
    assertThat(Files.readAllBytes(image)).isEqualTo(before);
    demo.arrow("run", "-t", "linuxu/x86_64").expect(3);
  }

  private static boolean mounts(TestProject project) {
    return Processes.run(
                project.folder(), SHORT, List.of("unshare", "-m", "mount", "--bind", ".", "."))
            .status()
        == 0;
  }
}

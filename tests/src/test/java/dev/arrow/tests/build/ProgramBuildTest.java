package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.TestProject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project's own command makes its program before each build. */
@Tag("build")
final class ProgramBuildTest {
  private static final String SOURCE =
      """
      #include <stdio.h>

      int main(void)
      {
      #ifdef __GLIBC__
      	puts("glibc");
      #else
      	puts("musl");
      #endif
      	return 0;
      }
      """;

  private static final String THREADS =
      """
      #include <pthread.h>
      #include <stdio.h>

      static void *say(void *text)
      {
      	puts(text);
      	return NULL;
      }

      int main(void)
      {
      	pthread_t id;

      	return pthread_create(&id, NULL, say, "thread") || pthread_join(id, NULL);
      }
      """;

  private static TestProject project(String command) {
    return TestProject.linked("made", List.of("kvm/x86_64"), SOURCE)
        .sharingObjects()
        .write("Makefile", "prog: main.c\n\t$(CC) -o $@ main.c\n")
        .write("arrow.yaml", yaml(command, ""));
  }

  private static String yaml(String command, String more) {
    return "name: made\napp: {elf: prog, build: \""
        + command
        + "\""
        + more
        + "}\ntargets: [kvm/x86_64]\n";
  }

  @Test
  void itIsStaticWithTheLibraryThatTheProjectNames() {
    TestProject project = project("make");
    assertThat(run(project).output()).isEqualTo("musl\n");
    project.write("arrow.yaml", yaml("make -B", ", libc: glibc"));
    assertThat(run(project).output()).isEqualTo("glibc\n");
    project.write("main.c", SOURCE.replace("\"glibc\"", "\"anew\""));
    assertThat(run(project).output()).isEqualTo("anew\n");
    project.write("arrow.yaml", yaml("echo seen; make", ""));
    assertThat(run(project).error()).contains("seen\n");
    endsTheBuildWhenItFails(project);
  }

  private static Outcome run(TestProject project) {
    return project.arrow("run", "--yes", "--timeout", "60").expect(0);
  }

  @Test
  void librariesComeAndGoWithWhatItCalls() {
    TestProject project = project("make -B");
    run(project);
    assertThat(threads(project)).isEqualTo("n\n");
    project.write("main.c", THREADS);
    assertThat(run(project).output()).isEqualTo("thread\n");
    assertThat(threads(project)).isEqualTo("y\n");
    assertThat(project.arrow("why", "threads").expect(0).output())
        .contains("is y (program calls `clone` for a thread)\n");
    project.write("main.c", SOURCE);
    assertThat(run(project).output()).isEqualTo("musl\n");
    assertThat(threads(project)).isEqualTo("n\n");
  }

  private static String threads(TestProject project) {
    return project.arrow("config", "get", "LIB_THREADS").expect(0).output();
  }

  private static void endsTheBuildWhenItFails(TestProject project) {
    project.write("arrow.yaml", yaml("echo why >&2; exit 7", ""));
    Outcome failed = project.arrow("build").expect(1);
    assertThat(failed.error())
        .contains("why\n")
        .contains(
            "arrow.yaml:2:12: error: The command `echo why >&2; exit 7`, which makes the program,"
                + " ended with 7.");
    assertThat(project.arrow("run").expect(125).output()).isEmpty();
    project.write("arrow.yaml", yaml("rm prog", ""));
    assertThat(project.arrow("build").expect(1).error())
        .contains("hint: `build: rm prog` did not make it; is its name right?");
  }

  @Test
  void itIsMadeForEachArchitecture() {
    TestProject project =
        TestProject.linked("made-twice", List.of("kvm/x86_64"), SOURCE).sharingObjects();
    String head =
        "name: made-twice\ntargets: [kvm/x86_64, kvm/arm64]\n"
            + "app:\n  elf: {x86_64: out/x86_64, arm64: out/arm64}\n  libc: glibc\n";
    project.write("out/keep", "");
    project.write("arrow.yaml", head + "  build: $CC -o out/$ARROW_ARCH main.c\n");
    for (String target : List.of("kvm/x86_64", "kvm/arm64")) {
      Outcome run = project.arrow("run", "--yes", "-t", target, "--timeout", "60").expect(0);
      assertThat(run.output()).isEqualTo("glibc\n");
    }
    project.write("arrow.yaml", head + "  build: gcc -static -o out/$ARROW_ARCH main.c\n");
    Outcome foreign = project.arrow("build").expect(1);
    assertThat(foreign.error())
        .contains("arrow.yaml:4:36: error: `out/arm64` is for x86_64, and the target needs")
        .contains("hint: The command of `app.build` is to look at CC or ARROW_ARCH.")
        .containsPattern("(?m)^kvm/x86_64 +built ")
        .containsPattern("(?m)^kvm/arm64 +failed ");
  }
}

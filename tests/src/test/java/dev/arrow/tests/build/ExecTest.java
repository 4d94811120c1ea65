package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs with a build of their own, which knows nothing of Arrow, become static programs. */
@Tag("build")
final class ExecTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String MAIN =
      "#include <stdio.h>\n\nint main(void)\n{\n\tputs(\"served\");\n\treturn 0;\n}\n";

  private static TestProject program(String name) {
    return TestProject.linked("exec-" + name, List.of("kvm/x86_64"), MAIN);
  }

  private static Outcome exec(TestProject program, String... words) {
    List<String> argv = new ArrayList<>(List.of("exec", "--yes"));
    argv.addAll(List.of(words));
    return program.arrow(argv.toArray(String[]::new));
  }

  private static void assertServes(TestProject program, String file) {
    Outcome outcome =
        Processes.run(program.folder(), LIMIT, List.of(program.folder().resolve(file).toString()));
    assertThat(outcome.expect(0).output()).isEqualTo("served\n");
  }

  @Test
  void makefileThatNamesItsOwnCompilerMakesAStaticProgram() {
    TestProject program = program("make");
    program.write(
        "Makefile", "CC = gcc\nLDFLAGS = -pie\nserver: main.o\n\t$(CC) $(LDFLAGS) -o $@ $^\n");
    exec(program, "--check", "server", "--", "make", "server").expect(0);
    assertServes(program, "server");
    exec(program, "--libc", "glibc", "--check", "server", "--", "make", "-B", "server").expect(0);
    assertServes(program, "server");
  }

  @Test
  void configureScriptThatLooksForACompilerMakesAStaticProgram() {
    TestProject program = program("configure");
    program.write(
        "configure",
        """
        #!/bin/sh
        for cc in "$CC" gcc cc; do
        	if echo 'int main(void) { return 0; }' >try.c && $cc -o try try.c && ./try; then
        		break
        	fi
        done
        { echo "CC = $cc"; echo "AR = ${AR:-false}"; echo "RANLIB = ${RANLIB:-false}"; } >config.mk
        """);
    program.write(
        "Makefile",
        """
        include config.mk
        server: main.c part.c
        	$(CC) -c part.c
        	$(AR) rc libpart.a part.o
        	$(RANLIB) libpart.a
        	$(CC) -o $@ main.c -L. -lpart
        """);
    program.write("part.c", "int part;\n");
    exec(program, "--", "sh", "configure").expect(0);
    exec(program, "--check", "server", "--", "make").expect(0);
    assertThat(program.folder().resolve("config.mk")).content().contains("CC = musl-gcc");
    assertServes(program, "server");
  }

  @Test
  void cmakeMakesAStaticProgram() {
    if (!Files.isExecutable(Path.of("/usr/bin/cmake"))) {
      System.out.println("exec-cmake: skipped, cmake is not installed");
      return;
    }
    TestProject program = program("cmake");
    program.write(
        "CMakeLists.txt",
        "cmake_minimum_required(VERSION 3.10)\nproject(server C)\nadd_executable(server main.c)\n");
    exec(program, "--", "cmake", "-S", ".", "-B", "out").expect(0);
    exec(program, "--check", "out/server", "--", "cmake", "--build", "out").expect(0);
    assertServes(program, "out/server");
  }

  @Test
  void statusIsTheCommandsOrSaysThatThereIsNone() {
    TestProject program = program("status").write("text", "");
    exec(program, "--", "sh", "-c", "exit 7").expect(7);
    exec(program, "--", "sh", "-c", "kill -9 $$").expect(137);
    Outcome unknown = exec(program, "--", "no-such-command").expect(127);
    assertThat(unknown.error()).isEqualTo("error: There is no command `no-such-command`.\n");
    assertThat(exec(program, "--", "./text").expect(126).error()).contains("it is no program");
    Outcome dynamic =
        exec(program, "--check", "main", "--", "/usr/bin/gcc", "-o", "main", "main.c").expect(1);
    assertThat(dynamic.error()).contains("main: error: The program is not static");
  }

  @Test
  void signalsGoOnToTheCommand() throws Exception {
    TestProject program = program("signal");
    for (String signal : List.of("TERM", "INT", "HUP")) {
      Path ready = program.folder().resolve("ready-" + signal);
      String script =
          "trap 'exit 42' " + signal + "; touch " + ready + "; while :; do sleep 0.1; done";
      // Whoever starts these tests may have signals ignored, as nohup does.
      List<String> argv = new ArrayList<>(List.of("env", "--default-signal"));
      argv.addAll(Arrow.command("exec", "--", "sh", "-c", script));
      Processes.Started started = Processes.start(program.folder(), Map.of(), argv);
      for (int i = 0; i < 600 && !Files.exists(ready); i++) {
        Thread.sleep(100);
      }
      // The command is there, but whether its signals are listened to is known a moment later.
      Thread.sleep(300);
      String pid = Long.toString(started.process().pid());
      Processes.run(program.folder(), LIMIT, List.of("kill", "-" + signal, pid)).expect(0);
      Processes.finish(started, LIMIT).expect(42);
    }
  }
}

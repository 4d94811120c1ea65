package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.json.AnswerSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests of projects and libraries, with the real compiler, as processes. */
final class TestCommandTest {
  private static final String TARGET = "linuxu/x86_64";
  private static final String HEAD =
      "#include <arrow/test.h>\n#include \"../sum.h\"\nvolatile int *volatile nowhere;\n";

  @TempDir static Path all;

  private final Path folder = SharedObjects.newFolder(all);

  @BeforeEach
  void project() throws IOException {
    SharedObjects.link(folder.resolve("demo/build"), all.resolve("objects"));
    SharedObjects.link(folder.resolve("demo/build/test"), all.resolve("objects-of-tests"));
    write(
        "demo/arrow.yaml",
        "name: demo\napp: {sources: [main.c, sum.c]}\ntargets: ["
            + TARGET
            + "]\ntests: {guest: [tests/*.c]}\n");
    write("demo/sum.h", "int sum(int a, int b);\n");
    write("demo/sum.c", "#include \"sum.h\"\nint sum(int a, int b)\n{\n\treturn a + b;\n}\n");
    write(
        "demo/main.c",
        "#include \"sum.h\"\n#include <stdio.h>\n"
            + "int main(void)\n{\n\tprintf(\"%d\\n\", sum(1, 2));\n\treturn 0;\n}\n");
    write("demo/tests/good.c", test("ARROW_CHECK_INT(sum(1, 2), 3);"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private static String test(String check) {
    return HEAD
        + "static void test_it(void)\n{\n\t"
        + check
        + "\n}\nint main(void)\n{\n\tARROW_TEST(test_it);\n\treturn arrow_test_end();\n}\n";
  }

  private static String program(String body) {
    return HEAD + "int main(void)\n{\n\t" + body + "\n}\n";
  }

  @Test
  void ownTestsAreTheImageAndProgramsWithTheSourcesOfTheProject() throws IOException {
    Invocation run =
        Invocation.real(
            folder, "test", "-C", "demo", "--own", "--junit=out/j.xml", "--tap=out/t.tap");
    assertThat(run.output())
        .isEqualTo(
            """
            library  target         passed  failed
            demo     linuxu/x86_64       2       0
            2 passed, 0 failed
            """);
    assertThat(run.status()).isZero();
    assertThat(run.error()).contains("  TEST  demo/good on linuxu/x86_64\n");
    assertThat(Files.readString(folder.resolve("out/j.xml")))
        .contains("tests=\"2\" failures=\"0\"");
    assertThat(Files.readString(folder.resolve("out/t.tap")))
        .isEqualTo(
            """
            TAP version 14
            ok 1 - demo/image on linuxu/x86_64: ends with status 0
            ok 2 - demo/good on linuxu/x86_64: test_it
            1..2
            """);
  }

  @Test
  void ownTestsHaveTheConfigurationOfTheProject() throws IOException {
    write(
        "demo/Kconfig",
        "config APP\n\tdef_bool y\n\nconfig DEMO_SUM\n\tint \"Sum\"\n\tdefault 3\n");
    write("demo/config/common.config", "CONFIG_DEMO_SUM=4\n");
    write("demo/tests/good.c", test("ARROW_CHECK_INT(sum(2, 2), CONFIG_DEMO_SUM);"));
    Invocation four = Invocation.real(folder, "test", "-C", "demo", "--own");
    assertThat(four.output()).as(four.error()).endsWith("2 passed, 0 failed\n");
    Files.delete(folder.resolve("demo/config/common.config"));
    Invocation three = Invocation.real(folder, "test", "-C", "demo", "--own");
    assertThat(three.error()).contains("sum(2, 2) is 4, expected 3\n");
    assertThat(three.output()).endsWith("1 passed, 1 failed\n");
  }

  @Test
  void everyWayToFailIsToldAsSuch() throws IOException {
    write("demo/tests/crash.c", test("*nowhere = 1;"));
    write("demo/tests/endless.c", test("for (;;)\n\t\tsum(*(volatile int *)&(int){1}, 0);"));
    write("demo/tests/failing.c", test("ARROW_CHECK_INT(sum(1, 2), 4);"));
    write("demo/tests/none.c", program("return arrow_test_end();"));
    write("demo/tests/silent.c", program("return sum(0, 0);"));
    write("demo/tests/unfit.c", program("return summ;"));
    Invocation run =
        Invocation.real(folder.resolve("demo"), "test", "--own", "--timeout=2", "--tap");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error())
        .containsPattern("demo/crash on linuxu/x86_64 failed: .*(signal|panicked)")
        .contains("demo/endless on linuxu/x86_64 failed: stopped after 2 s, the time allowed\n")
        .contains("  not ok test_it\n    tests/failing.c:6: test_it: sum(1, 2) is 3, expected 4\n")
        .contains("demo/none on linuxu/x86_64 failed: no case was run\n")
        .contains("demo/silent on linuxu/x86_64 failed: the program ended with status 0, and its")
        .containsPattern("demo/unfit on linuxu/x86_64 failed: .*did not compile")
        .contains("  | tests/unfit.c:6:")
        .endsWith("2 passed, 6 failed\n");
    assertThat(run.output()).startsWith("TAP version 14\n").endsWith("\n1..8\n");

    Invocation one = Invocation.real(folder.resolve("demo"), "test", "--own", "--tap", "fail*");
    assertThat(one.output())
        .startsWith("TAP version 14\nnot ok 1 - demo/failing")
        .endsWith("1..1\n");
  }

  @Test
  void targetThatCannotBeBuiltIsAFailureAndTheOthersAreTested() throws IOException {
    Path manifest = folder.resolve("demo/arrow.yaml");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("[" + TARGET, "[" + TARGET + ":bad, " + TARGET));
    write("demo/config/linuxu-x86_64-bad.config", "CONFIG_NO_SUCH_OPTION=y\n");
    Invocation run = Invocation.real(folder, "test", "-C", "demo", "--own", "--tap=t.tap");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error())
        .contains("demo/image on linuxu/x86_64:bad failed: it could not be built\n")
        .contains("There is no symbol `NO_SUCH_OPTION`.");
    assertThat(run.output()).endsWith("2 passed, 1 failed\n");
    assertThat(folder.resolve("t.tap")).content().contains("not ok 1 - demo/image");
    Invocation other = Invocation.real(folder, "test", "-C", "demo", "--own", "demo/good");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.output()).endsWith("1 passed, 1 failed\n");
  }

  @Test
  void imageThatFailsIsAFailure() throws IOException {
    write("demo/main.c", "int main(void)\n{\n\treturn 3;\n}\n");
    Invocation document = Invocation.real(folder, "test", "-C", "demo", "--own", "--json", "--tap");
    JsonNode answer = new AnswerSchema(Invocation.CHECKOUT).document(document.output());
    assertThat(answer.at("/status").asInt()).isEqualTo(1);
    assertThat(answer.at("/result/passed").asInt()).isEqualTo(1);
    assertThat(answer.at("/result/failed").asInt()).isEqualTo(1);
    assertThat(answer.at("/result/programs/0/cases/0/messages/0").asString())
        .isEqualTo("the program ended with status 3");
    assertThat(answer.at("/result/programs/1/cases/0/case").asString()).isEqualTo("test_it");
    assertThat(document.error()).contains("TAP version 14\n");
    Invocation run = Invocation.real(folder, "test", "-C", "demo", "--own", "demo/image");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error()).contains("    the program ended with status 3\n");
    Path manifest = folder.resolve("demo/arrow.yaml");
    Files.writeString(
        manifest, Files.readString(manifest).replace("{guest: [tests/*.c]}", "{image: false}"));
    Invocation none = Invocation.real(folder, "test", "-C", "demo", "--own");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.error()).contains("There is nothing to test here.");
  }

  @Test
  void librariesOfTheProjectAreTestedWithIt() {
    Invocation run =
        Invocation.real(folder, "test", "-C", "demo", "cmdline", "libc-start/test_start");
    assertThat(run.error()).contains("  TEST  cmdline/test_cmdline on host\n");
    assertThat(run.output())
        .containsPattern("cmdline +host +[0-9]+ +0\n")
        .containsPattern("cmdline +linuxu/x86_64 +[0-9]+ +0\n")
        .containsPattern("libc-start +linuxu/x86_64 +[0-9]+ +0\n")
        .doesNotContain("kvm", "demo ")
        .endsWith(", 0 failed\n");
    assertThat(run.status()).isZero();
    Invocation wrong = Invocation.real(folder, "test", "-C", "demo", "cmdlin");
    assertThat(wrong.error()).contains("named `cmdlin`").contains("nearest name is `cmdline`");
  }

  @Test
  void libraryOfThePoolAroundTheCurrentFolderIsTestedThere() throws IOException {
    write("pool/pool.yaml", "name: mine\narrow: \">=0.1 <0.2\"\n");
    write(
        "pool/own/rope/library.yaml",
        "name: rope\nsummary: Ropes\nlicense: MIT\nsources: [src/*.c]\n"
            + "tests: {host: [tests/*.c]}\n");
    write("pool/own/rope/Kconfig", "config LIB_ROPE\n\tbool\n");
    write("pool/own/rope/include/arrow/rope.h", "int arrow_rope(int a);\n");
    write(
        "pool/own/rope/src/rope.c",
        "#include <arrow/rope.h>\nint arrow_rope(int a)\n{\n\treturn a;\n}\n");
    String head = "#include <arrow/rope.h>\n#include <arrow/test.h>\n#include <stdlib.h>\n";
    String main = "int main(void)\n{\n\tARROW_TEST(test_it);\n\treturn arrow_test_end();\n}\n";
    write(
        "pool/own/rope/tests/good.c",
        head + "static void test_it(void)\n{\n\tARROW_CHECK_INT(arrow_rope(2), 2);\n}\n" + main);
    Path cache = folder.resolve("cache");
    String[] argv = {"lib", "test", "rope", "-t", TARGET, "--timeout=3"};
    Invocation run = Invocation.real(folder.resolve("pool/own"), cache, argv);
    assertThat(run.output()).endsWith("1 passed, 0 failed\n");
    assertThat(run.status()).isZero();

    write(
        "pool/own/rope/tests/late.c",
        head + "static void test_it(void)\n{\n\tfor (;;)\n\t\t;\n}\n" + main);
    write(
        "pool/own/rope/tests/outside.c",
        head
            + "static void test_it(void)\n{\n\tchar *p = malloc(3);\n\tp[arrow_rope(3)] = 1;\n"
            + "\tfree(p);\n}\n"
            + main);
    write("pool/own/rope/tests/broken.c", head + "static void test_it(void)\n{\n\tx;\n}\n" + main);
    write("pool/own/rope/tests/killed.c", head + "int main(void)\n{\n\tabort();\n}\n");
    Invocation bad = Invocation.real(folder.resolve("pool"), cache, argv);
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.error())
        .contains("rope/late on host failed: it was stopped after 3 s, the time allowed\n")
        .contains("rope/outside on host failed: it ended with status 1, and its last line")
        .contains("runtime error: store to address")
        .contains("rope/broken on host failed: it does not compile\n")
        .contains("rope/killed on host failed: signal 6 ended it\n");
    assertThat(bad.output()).endsWith("1 passed, 4 failed\n");

    Invocation untested = Invocation.real(folder.resolve("pool"), cache, "lib", "test", "alloc");
    assertThat(untested.error()).contains("The library `alloc` has no tests here.");
    Invocation unknown = Invocation.real(folder.resolve("pool"), cache, "lib", "test", "rop");
    assertThat(unknown.error()).contains("nearest name is `rope`");
  }
}

package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.json.AnswerSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The way from a project to a running program, with the real compiler, as a Linux process. */
final class BuildAndRunTest {
  private static final String TARGET = "linuxu/x86_64";

  @TempDir Path folder;

  @Test
  void buildsRunsAndCleans() throws IOException {
    Invocation.in(folder, "new", "demo");

    Invocation build = Invocation.real(folder, "build", "-t", TARGET, "demo");
    assertThat(build.status()).isZero();
    assertThat(build.output()).isEqualTo("demo/build/linuxu-x86_64/demo\n");
    assertThat(build.error())
        .contains("  CC    main.c\n")
        .contains("  LINK  linuxu-x86_64/demo\n")
        .containsPattern("arrow: [0-9]+ files compiled in [0-9.]+ s\n");

    Invocation again = Invocation.real(folder, "build", "-t", TARGET, "demo");
    assertThat(again.error()).isEmpty();
    assertThat(again.output()).isEqualTo(build.output());

    JsonNode built =
        new AnswerSchema(Invocation.CHECKOUT)
            .document(Invocation.real(folder, "build", "--json", "-t", TARGET, "demo").output())
            .at("/result");
    assertThat(built.at("/planned").asBoolean()).isFalse();
    assertThat(built.at("/compiled").asInt()).isZero();
    assertThat(built.at("/reused").asInt()).isGreaterThan(10);
    assertThat(built.at("/targets/0/image").asString() + "\n").isEqualTo(build.output());

    Invocation run = Invocation.real(folder, "run", "-t", TARGET, "demo", "--", "one two");
    assertThat(run.output()).contains("hello").contains("one two");
    assertThat(run.error()).contains("arrow: ").contains("0");
    assertThat(run.status()).isZero();

    Invocation json = Invocation.real(folder, "run", "--json", "-t", TARGET, "demo");
    assertThat(
            new AnswerSchema(Invocation.CHECKOUT)
                .document(json.output())
                .at("/result/end")
                .asString())
        .isEqualTo("exit");
    assertThat(json.error()).contains("hello").contains("arrow: the program ended with status 0");

    assertThat(Invocation.in(folder, "config", "list", "-C", "demo", "-t", TARGET).output())
        .containsPattern("LIB_LIBC_STDIO=y +# program needs `");

    assertThat(Invocation.in(folder, "clean", "demo").status()).isZero();
    assertThat(folder.resolve("demo/build/linuxu-x86_64")).doesNotExist();
  }

  @Test
  void errorsOfTheCompilerAreShownOnce() throws IOException {
    Invocation.in(folder, "new", "demo");
    Files.writeString(folder.resolve("demo/main.c"), "int main(void)\n{\n\treturn x;\n}\n");
    Invocation build = Invocation.real(folder, "build", "-t", TARGET, "demo");
    assertThat(build.status()).isEqualTo(1);
    assertThat(build.error())
        .containsOnlyOnce("main.c:3:16: error: ")
        .contains("`main.c` did not compile")
        .doesNotContain("make:");
    Invocation run = Invocation.real(folder, "run", "-t", TARGET, "demo");
    assertThat(run.status()).isEqualTo(125);
  }
}

package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    Invocation run = Invocation.real(folder, "run", "-t", TARGET, "demo", "--", "one two");
    assertThat(run.output()).contains("hello").contains("one two");
    assertThat(run.error()).contains("arrow: ").contains("0");
    assertThat(run.status()).isZero();

    Invocation json = Invocation.real(folder, "run", "--json", "-t", TARGET, "demo");
    assertThat(json.error()).containsPattern("\"end\": *\"exit\"");

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

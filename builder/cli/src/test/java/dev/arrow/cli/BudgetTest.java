package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets of images that are built with the real compiler. */
final class BudgetTest {
  @TempDir static Path all;

  private final Path folder = SharedObjects.newFolder(all);

  @BeforeEach
  void write() throws IOException {
    SharedObjects.link(folder.resolve("build"), all.resolve("objects"));
    project("");
    Files.writeString(folder.resolve("main.c"), "int main(void)\n{\n\treturn 0;\n}\n");
  }

  private void project(String budget) throws IOException {
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: demo\napp: {sources: [main.c]}\ntargets: [kvm/x86_64, linuxu/x86_64]\n" + budget);
  }

  private Invocation build(String... more) {
    List<String> argv = new ArrayList<>(List.of("build"));
    argv.addAll(List.of(more));
    return Invocation.real(folder, argv.toArray(String[]::new));
  }

  private long size(String target) throws IOException {
    return Files.size(folder.resolve("build").resolve(target).resolve("demo"));
  }

  @Test
  void aBudgetThatIsExceededFailsAndLeavesTheImage() throws IOException {
    Invocation over = build("--budget", "size=1K,memory=1M");
    assertThat(over.status()).isEqualTo(1);
    assertThat(over.output()).contains("build/kvm-x86_64/demo\n", "build/linuxu-x86_64/demo\n");
    long size = size("kvm-x86_64");
    assertThat(over.error())
        .contains(
            "--budget: error: kvm/x86_64: The image has "
                + size
                + " bytes; its budget is 1024, exceeded by "
                + (size - 1024)
                + ".\n")
        .contains("note: The largest: ")
        .containsPattern("needs [0-9]+ bytes of memory; its budget is 1048576, exceeded by [0-9]+")
        .contains("arrow: linuxu/x86_64: size ")
        .contains(" of 1024 bytes, memory not held: it is a process\n");
    Invocation again = build("--budget", "size=1K");
    assertThat(again.status()).isEqualTo(1);
    assertThat(build("--budget=size=1M,memory=2M").status()).isZero();
  }

  @Test
  void theProjectsBudgetHoldsAndTheCommandLineWins() throws IOException {
    project("budget: {size: 1M, linuxu/x86_64: {size: 1K}}\n");
    Invocation over = build();
    assertThat(over.status()).isEqualTo(1);
    assertThat(over.error())
        .contains("arrow.yaml:4:42: error: linuxu/x86_64: The image has ")
        .doesNotContain("error: kvm/x86_64:")
        .contains("arrow: kvm/x86_64: size " + size("kvm-x86_64") + " of 1048576 bytes\n");
    assertThat(build("--budget", "size=2M").status()).isZero();
    assertThat(build("-t", "kvm/x86_64").status()).isZero();
  }

  @Test
  void whatGrewIsNamed() throws IOException {
    build("-t", "linuxu/x86_64");
    Files.writeString(
        folder.resolve("main.c"),
        "#include <stdio.h>\nint main(void)\n{\n\treturn puts(\"a\");\n}\n");
    assertThat(build("-t", "linuxu/x86_64", "--budget", "size=1K").error())
        .containsPattern("note: Grew since the image before: .*libc-stdio \\+[0-9]+");
  }

  @Test
  void programsAreToldTheFigures() throws IOException {
    Invocation json = build("--json", "-t", "linuxu/x86_64", "--budget", "size=1K");
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.output())
        .contains("\"figure\": \"size\"", "\"value\": " + size("linuxu-x86_64"))
        .contains("\"limit\": 1024", "\"held\": false", "\"kind\": \"over-budget\"");
  }

  @Test
  void aWrongBudgetIsUsage() {
    Invocation wrong = build("--budget", "speed=3");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.error())
        .isEqualTo(
            "error: `--budget` knows no `speed`.\n"
                + "hint: Write some of `size=16K,memory=1152K,insns=600`.\n");
  }
}

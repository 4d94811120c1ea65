package dev.arrow.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoConfRuleTest {
  @TempDir Path folder;

  @Test
  void aFileOrAVariableMakesItOutOfDate() {
    String text =
        AutoConfRule.text(
            "config/auto.conf", List.of("Kconfig", "a b$"), new TreeMap<>(Map.of("ARCH", "x86")));
    assertThat(text)
        .isEqualTo(
            """
            deps_config := \\
            \tKconfig \\
            \ta\\ b$$

            config/auto.conf: $(deps_config)

            ifneq "$(ARCH)" "x86"
            config/auto.conf: FORCE
            endif

            $(deps_config): ;
            """);
  }

  /** What make says: whether auto.conf is to be made again. */
  private String make(String value) throws IOException, InterruptedException {
    ProcessBuilder make = new ProcessBuilder("make", "-s").directory(folder.toFile());
    make.environment().put("V", value);
    Process process = make.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void makeComparesEveryValue() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("Makefile"),
        "all: auto.conf\ninclude rule\nauto.conf:\n\t@echo again\nFORCE:\n");
    for (String value :
        List.of("plain", "", "a\"b", "it's $x #1", "\\", "two\nlines", "a\\\nb", "$(shell)")) {
      Files.writeString(
          folder.resolve("rule"),
          AutoConfRule.text("auto.conf", List.of("Kconfig"), new TreeMap<>(Map.of("V", value))));
      Files.writeString(folder.resolve("Kconfig"), "");
      Files.writeString(folder.resolve("auto.conf"), "");
      assertThat(make(value)).as(value).isEmpty();
      assertThat(make(value + "other")).as(value).isEqualTo("again\n");
    }
  }
}

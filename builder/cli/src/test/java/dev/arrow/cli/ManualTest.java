package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages, which are made from what the commands are. */
final class ManualTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/arrow/cli/manual");
  private static final Path GROFF = Path.of("/usr/bin/groff");

  @TempDir Path folder;

  @Test
  void pageIsTheGoldenText() throws IOException {
    String page = Invocation.in(folder, "help", "--man", "config", "get").output();
    Path golden = GOLDEN.resolve("arrow-config-get.1");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyCommandHasAPageWithAllItsOptions() throws IOException {
    assertThat(Invocation.in(folder, "help", "--man", "--all", "man").status()).isZero();
    List<String> pages = new ArrayList<>(List.of("arrow"));
    for (CommandEntry entry : CommandEntry.ALL) {
      pages.add("arrow-" + entry.word());
      entry.verbs().forEach(verb -> pages.add("arrow-" + entry.word() + "-" + verb.word()));
    }
    for (String page : pages) {
      String text = Files.readString(folder.resolve("man").resolve(page + ".1"));
      String[] words = page.replace("arrow", "help").split("-", -1);
      String help = Invocation.in(folder, words).output();
      for (String option : ShownOptions.of(help)) {
        assertThat(text).contains("\\fB" + option.replace("-", "\\-") + "\\fR");
      }
      assertThat(text).contains(".SH NAME", ".SH EXIT STATUS", "NO_COLOR", ".SH FILES");
    }
    try (Stream<Path> files = Files.list(folder.resolve("man"))) {
      assertThat(files).hasSameSizeAs(pages);
    }
  }

  @Test
  void formatterHasNothingToSay() throws Exception {
    if (!Files.isExecutable(GROFF)) {
      System.out.println("manual-groff: skipped, groff is not installed");
      return;
    }
    Invocation.in(folder, "help", "--man", "--all", "man");
    List<String> argv = new ArrayList<>(List.of(GROFF.toString(), "-man", "-Tutf8", "-ww"));
    try (Stream<Path> files = Files.list(folder.resolve("man"))) {
      files.sorted().forEach(file -> argv.add(file.toString()));
    }
    Path shown = folder.resolve("shown");
    Process process = new ProcessBuilder(argv).redirectOutput(shown.toFile()).start();
    assertThat(new String(process.getErrorStream().readAllBytes())).isEmpty();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(shown)).contains("arrow-exec");
  }

  @Test
  void unknownCommandAndWrongUseAreRefused() {
    assertThat(Invocation.in(folder, "help", "--man", "bild"))
        .isEqualTo(
            new Invocation(
                2, "", "error: `bild` is not a command here.\nhint: Is `build` meant?\n"));
    assertThat(Invocation.in(folder, "help", "--all", "man").status()).isEqualTo(2);
    assertThat(Invocation.in(folder, "help", "bild").status()).isEqualTo(2);
  }
}

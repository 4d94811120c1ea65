package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KconfigDialectsTest {
  @TempDir Path folder;

  @Test
  void everyPresetIsListedOnceAndInTheManual() throws IOException {
    Invocation run = Invocation.in(folder, "kconfig", "dialects");
    assertThat(run.status()).isZero();
    List<String> names = new ArrayList<>();
    for (String line : run.output().lines().toList()) {
      names.add(line.split(" ")[0]);
    }
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Dialects.presets().stream().map(each -> each.name()).toList());
    String manual = Files.readString(Invocation.CHECKOUT.resolve("docs/manual/kconfig.md"));
    assertThat(names).allMatch(name -> manual.contains("\n| `" + name + "`"));
    assertThat(run.output())
        .contains("linux-6.12  Linux from 6.11 to 6.17; also modern\n")
        .contains("linux-6.1   Linux from 5.14 to 6.7, barebox; also classic\n");
  }
}

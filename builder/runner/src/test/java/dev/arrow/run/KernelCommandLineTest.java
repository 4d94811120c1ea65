package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelCommandLineTest {
  @Test
  void withoutArgumentsThereIsNoSeparator() {
    assertThat(KernelCommandLine.of(List.of("arrow.run=1"), Optional.empty()))
        .isEqualTo("arrow.run=1");
  }

  @Test
  void noArgumentsReplaceThoseOfTheImage() {
    assertThat(KernelCommandLine.of(List.of("a=1"), Optional.of(List.of()))).isEqualTo("a=1 --");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u0001',
      value = {
        "plain | plain",
        "with blank | \"with blank\"",
        "a\"b | \"a\\\"b\"",
        "back\\slash | back\\slash",
        "back\\slash blank | \"back\\\\slash blank\"",
        "größe | größe",
        "-- | --"
      },
      delimiter = '|')
  void quotes(String argument, String expected) {
    assertThat(argument(argument)).isEqualTo(expected);
  }

  @Test
  void quotesControlCharacters() {
    assertThat(argument("")).isEqualTo("\"\"");
    assertThat(argument("a\nb")).isEqualTo("\"a\\nb\"");
    assertThat(argument("\t\u007f")).isEqualTo("\"\\x09\\x7f\"");
  }

  @Test
  void zeroByteIsRefused() {
    assertThatThrownBy(() -> argument("a\0b")).isInstanceOf(ArrowException.class);
  }

  @Test
  void limitIsInBytes() {
    int prefix = "a=1 -- ".length();
    String longest = "x".repeat(KernelCommandLine.LONGEST - prefix);
    assertThat(argument(longest)).isEqualTo(longest);
    assertThatThrownBy(() -> argument(longest + "x"))
        .hasMessage("The arguments need a command line of 2049 bytes; a kernel takes 2048.");
    assertThatThrownBy(() -> argument("ö".repeat(1100))).isInstanceOf(ArrowException.class);
  }

  private static String argument(String argument) {
    String line = KernelCommandLine.of(List.of("a=1"), Optional.of(List.of(argument)));
    return line.substring("a=1 -- ".length());
  }
}

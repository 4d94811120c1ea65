package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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
  void whatGoesInComesOutByTheManualsRules() {
    Random random = new Random(20240229);
    for (int round = 0; round < 20_000; round++) {
      List<String> arguments =
          Stream.generate(() -> randomWord(random)).limit(random.nextInt(6)).toList();
      List<String> expected = new ArrayList<>(List.of("a=1", "--"));
      expected.addAll(arguments);
      String line = KernelCommandLine.of(List.of("a=1"), Optional.of(arguments));
      assertThat(KernelWords.of(line)).isEqualTo(expected);
    }
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

  /** Every ASCII character but NUL is as likely as any other; some words have more. */
  private static String randomWord(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      String special = "\"\\ \u00fc\u65e5=-";
      boolean any = random.nextBoolean();
      word.append(
          any
              ? (char) (1 + random.nextInt(127))
              : special.charAt(random.nextInt(special.length())));
    }
    return word.toString();
  }

  private static String argument(String argument) {
    String line = KernelCommandLine.of(List.of("a=1"), Optional.of(List.of(argument)));
    return line.substring("a=1 -- ".length());
  }
}

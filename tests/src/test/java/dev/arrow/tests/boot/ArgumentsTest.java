package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Words after {@code --} reach the program as they were written; nothing else is on the console.
 */
@Tag("boot")
final class ArgumentsTest {
  private static final int RANDOM_CASES = 24;
  private static final String ALPHABET = "ab \"\\\n\t\u0001\u001f\u007f=-'$#\u00fc%/,;";

  private record Words(Machine machine, List<String> words) {}

  private static List<List<String>> fixed() {
    return List.of(
        List.of(),
        List.of("one"),
        List.of("two words", "and  two  blanks"),
        List.of("", "empty before and after", ""),
        List.of("quote\"inside", "\"", "\\", "\\\"", "back\\slash\\"),
        List.of("new\nline", "tab\there"),
        List.of("--", "-t", "--help", "NAME=value", "panic=1", "arrow.run=0", "console=x"),
        List.of("gr\u00fc\u00dfe", "\u65e5\u672c"),
        List.of("comma,comma", "semi;colon", "$HOME", "`id`", "%s%n", "*"));
  }

  private static List<Words> cases() {
    List<Words> found = new ArrayList<>();
    Random random = new Random(Settings.seed());
    for (Machine machine : Machine.QUICK) {
      fixed().forEach(words -> found.add(new Words(machine, words)));
      for (int i = 0; i < RANDOM_CASES; i++) {
        found.add(new Words(machine, randomWords(random)));
      }
    }
    return found;
  }

  private static List<String> randomWords(Random random) {
    return Stream.generate(() -> randomWord(random)).limit(1 + random.nextInt(6)).toList();
  }

  private static String randomWord(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return word.toString();
  }

  @Test
  void argumentsArriveAndTheTranscriptIsTheProgramsAlone() {
    Sample.of("boot-arguments", cases())
        .share(0.3)
        .always(List.of(new Words(Machine.MICROVM, fixed().get(4))))
        .check(ArgumentsTest::check);
  }

  @Test
  void everyLineOfALongOutputArrives() {
    String expected =
        Stream.iterate(0, i -> i + 1)
            .limit(2000)
            .map(i -> "line " + i + " of 2000\n")
            .collect(Collectors.joining());
    List<Machine> machines = new ArrayList<>(Machine.QUICK);
    if (Settings.takeAll()) {
      machines.addAll(Machine.XEN_GUESTS);
    }
    Sample.of("boot-output", machines)
        .check(
            machine -> {
              Outcome outcome = Program.PROBE.run(machine, List.of(), "lines", "2000").expect(0);
              assertThat(outcome.output()).isEqualTo(expected);
            });
  }

  @Test
  void aCommandLineThatIsTooLongIsRefused() {
    Outcome outcome = Program.PROBE.run(Machine.MICROVM, List.of(), "echo", "x".repeat(3000));
    outcome.expect(125);
    assertThat(outcome.error()).contains("2048").doesNotContain("Exception");
  }

  private static void check(Words words) {
    List<String> line = new ArrayList<>(List.of("echo"));
    line.addAll(words.words());
    Outcome outcome =
        Program.PROBE.run(words.machine(), List.of(), line.toArray(String[]::new)).expect(0);
    String expected =
        words.words().stream().map(word -> "[" + word + "]\n").collect(Collectors.joining());
    assertThat(outcome.output()).isEqualTo(expected);
    assertThat(outcome.error().lines()).allMatch(own -> own.startsWith("arrow: "));
  }
}

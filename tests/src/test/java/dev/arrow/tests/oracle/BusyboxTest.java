package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debian's static busybox does in an image what it does natively, whatever it is asked for. */
@Tag("oracle")
final class BusyboxTest {
  private static final Path PROGRAM = Path.of("/bin/busybox");
  private static final Path LIST = Path.of("tests/oracle/busybox.txt");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final int AT_LEAST = 60;

  private record Case(String line, Guest guest) {
    @Override
    public String toString() {
      return "busybox " + line + ", " + guest;
    }
  }

  @Test
  void busyboxDoesInAnImageWhatItDoesNatively() {
    List<String> lines = lines();
    assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(AT_LEAST);
    Rig rig = Rig.get();
    Sample.of("oracle-busybox", cases(lines))
        .share(0.4)
        .check(each -> rig.compare(start(each.line()), each.guest()));
  }

  private static List<String> lines() {
    return SourceTree.text(LIST)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Each invocation in both isolations, with one of the machines each. */
  private static List<Case> cases(List<String> lines) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Isolation isolation : Isolation.values()) {
        Machine machine = Rig.MACHINES.get((i + isolation.ordinal()) % Rig.MACHINES.size());
        cases.add(new Case(lines.get(i), new Guest(isolation, machine, Processor.MAX)));
      }
    }
    return cases;
  }

  /** Words are separated by blanks; in single quotes they may hold some. */
  private static Start start(String line) {
    List<String> words = new ArrayList<>(List.of("busybox"));
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return new Start(PROGRAM, words, false);
  }
}

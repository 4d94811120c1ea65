package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invocation of Debian's static busybox and what its image runs on. The oracle is this machine's
 * busybox on its own kernel; for what names the machine it is the very busybox.
 *
 * @param line as {@code tests/oracle/busybox.txt} has it
 * @param arch what the busybox in the image is for
 * @param guest what it runs on
 */
record BusyboxLine(String line, Arch arch, Guest guest) {
  private static final Path HERE = Path.of("/bin/busybox");
  private static final Path LIST = Path.of("tests/oracle/busybox.txt");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** All invocations. */
  static List<String> lines() {
    return SourceTree.text(LIST)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Each invocation in both isolations, with the machines in turn. */
  static List<BusyboxLine> cases(Arch arch) {
    List<BusyboxLine> cases = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      for (Isolation isolation : Isolation.values()) {
        List<Machine> machines = arch.machines();
        Machine machine = machines.get((i + isolation.ordinal()) % machines.size());
        cases.add(new BusyboxLine(lines.get(i), arch, Guest.usual(isolation, machine)));
      }
    }
    return cases;
  }

  /** Fails unless the image does what the oracle does. */
  void check() {
    Path box = arch == Arch.X86_64 ? HERE : Foreign.busyboxForArm64();
    Start start = new Start(box, words(), arch);
    Start oracle = tellsTheMachine() ? start : new Start(HERE, words(), Arch.X86_64);
    Rig.get(arch).compare(oracle, start, guest);
  }

  /** Whether its answer is the architecture's, so that it is QEMU that must be asked. */
  private boolean tellsTheMachine() {
    return line.startsWith("uname");
  }

  /** Words are separated by blanks; in single quotes they may hold some. */
  private List<String> words() {
    List<String> words = new ArrayList<>(List.of("busybox"));
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  @Override
  public String toString() {
    return "busybox " + line + ", " + guest;
  }
}

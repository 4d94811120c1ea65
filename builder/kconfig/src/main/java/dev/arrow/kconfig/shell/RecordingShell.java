package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands commands on and keeps what they said. For one thread. */
public final class RecordingShell implements Shell {
  private final Shell shell;
  private final SortedMap<String, String> outputs = new TreeMap<>();

  /** Records what {@code shell} runs. */
  public RecordingShell(Shell shell) {
    this.shell = Objects.requireNonNull(shell);
  }

  @Override
  public String output(String command) {
    String output = Shell.oneLine(shell.output(command));
    outputs.put(command, output);
    return output;
  }

  /** All that was said so far. */
  public ShellRecord record() {
    return new ShellRecord(outputs);
  }
}

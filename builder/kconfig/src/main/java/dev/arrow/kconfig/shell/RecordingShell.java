package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands commands on and keeps what they said. For one thread. */
public final class RecordingShell implements Shell {
  private final Shell shell;
  private final SortedMap<String, Running> started = new TreeMap<>();

  /** Records what {@code shell} runs. */
  public RecordingShell(Shell shell) {
    this.shell = Objects.requireNonNull(shell);
  }

  @Override
  public String output(String command) {
    return start(command).output();
  }

  @Override
  public Running start(String command) {
    Running running = shell.start(command);
    started.put(command, running);
    return running;
  }

  /** All that the commands say; waits for those that still run. */
  public ShellRecord record() {
    SortedMap<String, String> outputs = new TreeMap<>();
    started.forEach((command, running) -> outputs.put(command, Shell.oneLine(running.output())));
    return new ShellRecord(outputs);
  }
}

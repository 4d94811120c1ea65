package dev.arrow.cli.process;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terminal of standard output while it gives each key as it is and shows each byte as it is.
 * Another process puts it back: it waits for the end of its input, so even when this one is killed
 * the user's terminal is as it was.
 */
public final class RawTerminal implements AutoCloseable {
  /** Its standard output is the terminal, which stty asks for as its standard input. */
  private static final String GUARD =
      """
      exec 3<&1
      trap '' HUP INT QUIT TERM TSTP TTOU
      before=$(stty -g <&3) && stty raw -echo <&3 && stty size <&3 >&2 || exit
      exec 2>/dev/null
      read -r end
      stty "$before" <&3
      """;

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4})");

  private final Process guard;
  private final Thread atExit = new Thread(this::putBack, "put-terminal-back");
  private final Optional<String> size;

  private RawTerminal(Process guard, Optional<String> size) {
    this.guard = guard;
    this.size = size;
  }

  /**
   * Switches it.
   *
   * @throws ArrowException of kind {@link CliError#CANNOT_START} when that cannot be done
   */
  public static RawTerminal open() {
    try {
      Process guard =
          new ProcessBuilder("/bin/sh", "-c", GUARD).redirectOutput(Redirect.INHERIT).start();
      BufferedReader error =
          new BufferedReader(new InputStreamReader(guard.getErrorStream(), StandardCharsets.UTF_8));
      String said = String.valueOf(error.readLine());
      Matcher size = SIZE.matcher(said);
      if (!size.matches()) {
        guard.destroy();
        throw failure(said);
      }
      return new RawTerminal(guard, shown(size.group(1), size.group(2))).guarded();
    } catch (IOException e) {
      throw failure(SystemProcesses.reason(e));
    }
  }

  /** A terminal that does not know its size says 0. */
  private static Optional<String> shown(String lines, String columns) {
    boolean known = Integer.parseInt(lines) > 0 && Integer.parseInt(columns) > 0;
    return known ? Optional.of(columns + "x" + lines) : Optional.empty();
  }

  private static ArrowException failure(String why) {
    return ArrowException.of(
        Diagnostic.of(CliError.CANNOT_START, "The terminal cannot be switched: " + why + ".")
            .withHint("With standard input from /dev/null it is left as it is."));
  }

  private RawTerminal guarded() {
    Runtime.getRuntime().addShutdownHook(atExit);
    return this;
  }

  /** Columns and lines, {@code 80x24}; empty if the terminal does not know. */
  public Optional<String> size() {
    return size;
  }

  private void putBack() {
    try {
      guard.getOutputStream().close();
      guard.waitFor();
    } catch (IOException e) {
      // It has ended, which it does only when all is done.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Switches it back. */
  @Override
  public void close() {
    putBack();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This program is ending, and the hook finds nothing left to do.
    }
  }
}

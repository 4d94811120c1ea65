package dev.arrow.cli;

import dev.arrow.cli.console.CarriageReturns;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.StandardInput;
import dev.arrow.cli.process.RawTerminal;
import dev.arrow.run.GuestInput;
import dev.arrow.run.RunRequest;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the standard streams of {@code arrow run} are to the program in the machine. A ready program
 * finds a terminal where both ends are one, and pipes where they are not.
 *
 * @param input what it reads
 * @param words what the kernel is told of it
 * @param terminal the user's terminal, if it is the program's for now
 */
record ProgramStreams(GuestInput input, List<String> words, Optional<RawTerminal> terminal)
    implements AutoCloseable {

  /** A linked program reads nothing. */
  static ProgramStreams ofLinked() {
    return new ProgramStreams(new GuestInput.Nothing(), List.of(), Optional.empty());
  }

  /** Those of a ready program; from now on the terminal may be raw, until this is closed. */
  static ProgramStreams ofAttached(Console console) {
    boolean shown = console.terminal().output();
    StandardInput source = console.terminal().source();
    if (shown && source == StandardInput.TERMINAL) {
      return onTerminal(console);
    }
    List<String> words = new ArrayList<>(shown ? List.of() : List.of(RunRequest.PIPES));
    if (source == StandardInput.NOTHING) {
      if (shown) {
        words.add(RunRequest.INPUT_NOTHING);
      }
      return new ProgramStreams(new GuestInput.Nothing(), words, Optional.empty());
    }
    words.add(RunRequest.INPUT_PIPE);
    return new ProgramStreams(new GuestInput.Piped(console.input()), words, Optional.empty());
  }

  private static ProgramStreams onTerminal(Console console) {
    RawTerminal terminal = RawTerminal.open();
    List<String> words =
        terminal.size().map(size -> List.of("arrow.tty=" + size)).orElse(List.of());
    return new ProgramStreams(new GuestInput.Typed(console.input()), words, Optional.of(terminal));
  }

  /** Where messages go meanwhile. */
  OutputStream messages(OutputStream to) {
    return terminal.isPresent() ? new CarriageReturns(to) : to;
  }

  @Override
  public void close() {
    terminal.ifPresent(RawTerminal::close);
  }
}

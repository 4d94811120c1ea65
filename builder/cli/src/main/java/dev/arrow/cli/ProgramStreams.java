package dev.arrow.cli;

import dev.arrow.cli.console.CarriageReturns;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.StandardInput;
import dev.arrow.cli.process.PassedSignals;
import dev.arrow.cli.process.RawTerminal;
import dev.arrow.run.GuestInput;
import dev.arrow.run.GuestSignals;
import dev.arrow.run.RunRequest;
import java.io.InputStream;
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
 * @param returns whether messages go to that terminal, too
 * @param passed signals that go to the program, too
 */
record ProgramStreams(
    GuestInput input,
    List<String> words,
    Optional<RawTerminal> terminal,
    boolean returns,
    Optional<PassedSignals> passed)
    implements AutoCloseable {

  /** A linked program reads nothing. */
  static ProgramStreams ofLinked() {
    return withoutTerminal(new GuestInput.Nothing(), List.of());
  }

  /**
   * Those of a ready program; from now on the terminal may be raw, until this is closed.
   *
   * @param signals whether the kernel can send the program signals. Those of a terminal are keys
   */
  static ProgramStreams ofAttached(Console console, boolean signals) {
    boolean shown = console.terminal().output();
    StandardInput source = console.terminal().source();
    if (shown && source == StandardInput.TERMINAL) {
      return onTerminal(console);
    }
    List<String> words = new ArrayList<>(shown ? List.of() : List.of(RunRequest.PIPES));
    boolean nothing = source == StandardInput.NOTHING;
    if (!nothing) {
      words.add(RunRequest.INPUT_PIPE);
    } else if (shown) {
      words.add(RunRequest.INPUT_NOTHING);
    }
    if (signals) {
      words.add(RunRequest.SIGNALS);
      return withSignals(nothing ? InputStream.nullInputStream() : console.input(), words);
    }
    return withoutTerminal(
        nothing
            ? new GuestInput.Nothing()
            : new GuestInput.Piped(console.input(), Optional.empty()),
        words);
  }

  private static ProgramStreams withSignals(InputStream bytes, List<String> words) {
    GuestSignals signals = new GuestSignals();
    return new ProgramStreams(
        new GuestInput.Piped(bytes, Optional.of(signals)),
        words,
        Optional.empty(),
        false,
        Optional.of(PassedSignals.to(signals::send)));
  }

  private static ProgramStreams withoutTerminal(GuestInput input, List<String> words) {
    return new ProgramStreams(input, words, Optional.empty(), false, Optional.empty());
  }

  private static ProgramStreams onTerminal(Console console) {
    RawTerminal terminal = RawTerminal.open();
    List<String> words =
        terminal.size().map(size -> List.of("arrow.tty=" + size)).orElse(List.of());
    // Its input is a terminal, so what else is asked is whether standard error is one.
    boolean returns = console.terminal().input();
    return new ProgramStreams(
        new GuestInput.Typed(console.input()),
        words,
        Optional.of(terminal),
        returns,
        Optional.empty());
  }

  /** Where messages go meanwhile. */
  OutputStream messages(OutputStream to) {
    return returns ? new CarriageReturns(to) : to;
  }

  @Override
  public void close() {
    terminal.ifPresent(RawTerminal::close);
    passed.ifPresent(PassedSignals::close);
  }
}

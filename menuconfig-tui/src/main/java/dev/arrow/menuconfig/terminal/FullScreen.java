package dev.arrow.menuconfig.terminal;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyDecoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * The whole terminal, taken over: the other screen of it, keys one by one, the mouse. It is given
 * back as it was by {@link #close}, when the process ends by a signal, and while it is stopped.
 */
public final class FullScreen implements AutoCloseable {
  private static final String ENTER =
      "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?1000h\u001b[?1006h\u001b[0m\u001b[2J";
  private static final String LEAVE =
      "\u001b[0m\u001b[?1006l\u001b[?1000l\u001b[?7h\u001b[?25h\u001b[?1049l";
  private static final String STOP = "TSTP";

  /** After these the screen may be another one. */
  private static final List<Terminal.Signal> REDRAWING =
      List.of(Terminal.Signal.WINCH, Terminal.Signal.CONT);

  /** Milliseconds between two looks at what signals asked for. */
  private static final int LOOK = 50;

  /** So many milliseconds after an escape nothing more belongs to it. */
  private static final int SEQUENCE = 50;

  private final Terminal terminal;
  private final Attributes original;
  private final KeyDecoder decoder = new KeyDecoder();
  private final Deque<Key> keys = new ArrayDeque<>();
  private final AtomicBoolean redraw = new AtomicBoolean();
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Thread atEnd = new Thread(this::leave, "terminal back");
  private final Runnable stopper;
  private boolean taken;

  private FullScreen(Terminal terminal, Runnable stopper) {
    this.terminal = terminal;
    this.stopper = stopper;
    this.original = terminal.getAttributes();
  }

  /**
   * Takes the terminal that the process was started on; an IOException if it has none.
   *
   * @param stopper stops this process until somebody continues it
   */
  public static FullScreen open(ComingTerminal terminal, Runnable stopper) throws IOException {
    return over(terminal.await(), stopper);
  }

  /** Takes a terminal that is open already. */
  static FullScreen over(Terminal terminal, Runnable stopper) {
    FullScreen screen = new FullScreen(terminal, stopper);
    screen.start();
    return screen;
  }

  private void start() {
    for (Terminal.Signal signal : REDRAWING) {
      terminal.handle(signal, same -> redraw.set(true));
      OwnSignals.handle(signal.name(), () -> terminal.raise(signal));
    }
    OwnSignals.handle(STOP, () -> stop.set(true));
    Runtime.getRuntime().addShutdownHook(atEnd);
    enter();
  }

  private synchronized void enter() {
    Attributes raw = new Attributes(original);
    // As JLine's raw mode, and the keys for signals are keys too.
    raw.setLocalFlags(
        EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
    raw.setInputFlags(
        EnumSet.of(
            Attributes.InputFlag.IXON, Attributes.InputFlag.ICRNL, Attributes.InputFlag.INLCR),
        false);
    raw.setControlChar(Attributes.ControlChar.VMIN, 1);
    raw.setControlChar(Attributes.ControlChar.VTIME, 0);
    terminal.setAttributes(raw);
    taken = true;
    write(ENTER);
  }

  private synchronized void leave() {
    if (taken) {
      taken = false;
      write(LEAVE);
      terminal.setAttributes(original);
    }
  }

  /** Columns of the screen. */
  public int columns() {
    return size().getColumns();
  }

  /** Lines of the screen. */
  public int rows() {
    return size().getRows();
  }

  /** A terminal that does not know its size gets the usual one. */
  private Size size() {
    Size size = terminal.getSize();
    return size.getColumns() > 0 && size.getRows() > 0 ? size : Size.of(80, 24);
  }

  /** Writes text and control sequences. */
  public void write(String text) {
    terminal.writer().write(text);
    terminal.writer().flush();
  }

  /** Waits for the next thing. */
  public Input next() throws IOException {
    while (true) {
      Optional<Input> input = look(LOOK);
      if (input.isPresent()) {
        return input.get();
      }
    }
  }

  /** Looks what there is; waits for something to come no longer than so many milliseconds. */
  Optional<Input> look(int wait) throws IOException {
    if (stop.getAndSet(false)) {
      suspend();
    }
    if (redraw.getAndSet(false)) {
      again();
      return Optional.of(new Input.Redraw());
    }
    Key key = keys.poll();
    if (key == null) {
      return read(wait) ? Optional.empty() : Optional.of(new Input.Gone());
    }
    if (key.isControl('z')) {
      suspend();
      return Optional.empty();
    }
    return Optional.of(new Input.Pressed(key));
  }

  /** Has keys come again, before all others. */
  void putBack(List<Key> taken) {
    List<Key> others = List.copyOf(keys);
    keys.clear();
    keys.addAll(taken);
    keys.addAll(others);
  }

  /** Has {@link Input.Redraw} come next. */
  void askRedraw() {
    redraw.set(true);
  }

  /** Whether a key waits already, so that what came before it need not be shown. */
  public boolean hasMore() {
    return !keys.isEmpty();
  }

  /** Who continues a stopped process may have given the terminal other attributes. */
  private synchronized void again() {
    if (taken) {
      enter();
    }
  }

  /** Takes in what was typed, if anything was; false at the end. */
  private boolean read(int wait) throws IOException {
    int character = terminal.reader().read(decoder.isWaiting() ? SEQUENCE : wait);
    if (character == NonBlockingReader.READ_EXPIRED) {
      keys.addAll(decoder.isWaiting() ? decoder.flush() : List.of());
      return true;
    }
    if (character < 0) {
      return false;
    }
    keys.addAll(decoder.feed((char) character));
    return true;
  }

  /** Gives the terminal back and stops, as the shell expects; takes it again when continued. */
  private void suspend() {
    leave();
    stopper.run();
    enter();
    redraw.set(true);
  }

  /** Lets another program have the terminal, and takes it again after. */
  public void lend(Runnable other) {
    leave();
    try {
      other.run();
    } finally {
      enter();
      redraw.set(true);
    }
  }

  @Override
  public void close() throws IOException {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // The process is ending; the thread runs already and finds nothing to do.
    }
    REDRAWING.forEach(signal -> OwnSignals.letBe(signal.name()));
    OwnSignals.letBe(STOP);
    terminal.close();
  }
}

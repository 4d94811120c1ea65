package dev.arrow.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Carries what the program shall read to its machine, as long as there is something to carry. */
final class InputFeed {
  private static final int CHUNK = 4096;

  private final Escape escape = new Escape(System::nanoTime);
  private final GuestInput input;
  private final OutputStream machine;

  private InputFeed(GuestInput input, OutputStream machine) {
    this.input = input;
    this.machine = machine;
  }

  /**
   * Starts to carry, on a thread of its own that keeps nobody from ending.
   *
   * @param opened before it is counted down nobody listens, and what is sent would be lost
   */
  static InputFeed start(GuestInput input, OutputStream machine, CountDownLatch opened) {
    InputFeed feed = new InputFeed(input, machine);
    start(
        "arrow-input",
        () -> {
          opened.await();
          feed.carry();
        });
    return feed;
  }

  /** How the user asked for the end of the machine. */
  Optional<Ending> quit() {
    if (escape.given()) {
      return Optional.of(new Ending.Quit());
    }
    int insisted = signals().map(GuestSignals::insisted).orElse(0);
    return insisted == 0 ? Optional.empty() : Optional.of(new Ending.Stopped(insisted));
  }

  private Optional<GuestSignals> signals() {
    return input instanceof GuestInput.Piped piped ? piped.signals() : Optional.empty();
  }

  private interface Carrier {
    void carry() throws IOException, InterruptedException;
  }

  private static void start(String name, Carrier carrier) {
    Thread thread = new Thread(() -> run(carrier), name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void run(Carrier carrier) {
    try {
      carrier.carry();
    } catch (IOException e) {
      // The machine has ended, or nothing more can be read: either way there is no more to carry.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry() throws IOException {
    if (signals().isPresent()) {
      // The machine's input stays open behind the stream's end.
      mark();
      return;
    }
    try (machine) {
      if (input instanceof GuestInput.Typed typed) {
        type(typed.keys());
      } else {
        mark();
      }
    }
  }

  private void mark() throws IOException {
    if (input instanceof GuestInput.Piped piped) {
      MarkedStream stream = new MarkedStream(machine);
      stream.begin();
      piped.signals().ifPresent(each -> start("arrow-signals", () -> each.carry(stream)));
      stream.carry(piped.bytes());
    }
  }

  private void type(InputStream keys) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int length = keys.read(chunk); length >= 0; length = keys.read(chunk)) {
      escape.look(chunk, length);
      machine.write(chunk, 0, length);
      machine.flush();
    }
  }
}

package dev.arrow.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Carries what the program shall read to its machine, as long as there is something to carry. */
final class InputFeed {
  private static final int CHUNK = 4096;

  private final Escape escape = new Escape(System::nanoTime);

  private InputFeed() {}

  /**
   * Starts to carry, on a thread of its own that keeps nobody from ending.
   *
   * @param opened before it is counted down nobody listens, and what is sent would be lost
   */
  static InputFeed start(GuestInput input, OutputStream machine, CountDownLatch opened) {
    InputFeed feed = new InputFeed();
    Thread thread = new Thread(() -> feed.await(opened, input, machine), "arrow-input");
    thread.setDaemon(true);
    thread.start();
    return feed;
  }

  /** Whether the user asked for the end of the machine. */
  boolean quit() {
    return escape.given();
  }

  private void await(CountDownLatch opened, GuestInput input, OutputStream machine) {
    try {
      opened.await();
      carry(input, machine);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(GuestInput input, OutputStream machine) {
    try (machine) {
      if (input instanceof GuestInput.Piped piped) {
        new MarkedStream(machine).carry(piped.bytes());
      } else if (input instanceof GuestInput.Typed typed) {
        type(typed.keys(), machine);
      }
    } catch (IOException e) {
      // The machine has ended, or nothing more can be read: either way there is no more to carry.
    }
  }

  private void type(InputStream keys, OutputStream machine) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int length = keys.read(chunk); length >= 0; length = keys.read(chunk)) {
      escape.look(chunk, length);
      machine.write(chunk, 0, length);
      machine.flush();
    }
  }
}

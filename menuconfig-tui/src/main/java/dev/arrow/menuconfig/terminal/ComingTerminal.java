package dev.arrow.menuconfig.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.ShutdownHooks;

/**
 * The terminal of this process while a thread of its own opens it. That takes about as long as it
 * takes to read a project, and neither has to wait for the other. It is not changed by that.
 */
public final class ComingTerminal {
  /** What our terminal is called in the tables of JLine, and nowhere else. */
  private static final String TYPE = "arrow";

  private final FutureTask<Terminal> opening;

  private ComingTerminal(FutureTask<Terminal> opening) {
    this.opening = opening;
  }

  /** Begins to open the terminal that the process was started on. */
  public static ComingTerminal start() {
    FutureTask<Terminal> opening = new FutureTask<>(ComingTerminal::build);
    Thread thread = new Thread(opening, "terminal");
    thread.setDaemon(true);
    thread.start();
    return new ComingTerminal(opening);
  }

  private static Terminal build() throws IOException {
    // Text is measured by our own table, no line is drawn, and what is written are our own
    // sequences, so that nobody needs to ask infocmp: all of that would only cost time.
    System.setProperty("org.jline.terminal.graphemeCluster", "false");
    System.setProperty("org.jline.utils.disableAlternateCharset", "true");
    InfoCmp.setLoadedInfoCmp(TYPE, TYPE + ",\n");
    // Who takes the terminal gives it back; JLine closing it at the same time would be in the way.
    System.setProperty(ShutdownHooks.PROP_DISABLE_SHUTDOWN_HOOK, "true");
    return TerminalBuilder.builder()
        .system(true)
        .dumb(false)
        .encoding(StandardCharsets.UTF_8)
        .type(TYPE)
        // JLine would let SIGINT end the process at once, with the terminal still taken.
        .nativeSignals(false)
        .provider("jni")
        .build();
  }

  /** Waits for the terminal; an IOException if the process has none. */
  Terminal await() throws IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException || cause instanceof IllegalStateException) {
        throw new IOException(cause.getMessage(), cause);
      }
      throw new IllegalStateException("the terminal cannot be opened", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}

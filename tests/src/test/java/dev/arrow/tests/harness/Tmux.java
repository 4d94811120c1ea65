package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A shell on a terminal of its own, which is what tmux makes; keys go in, the screen comes out. */
public final class Tmux implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int LOOK_MILLIS = 10;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path folder;
  private final String socket;

  /**
   * Starts a shell.
   *
   * @param folder where it is
   * @param variables added to the few that it has
   */
  public Tmux(Path folder, int columns, int rows, Map<String, String> variables) {
    this.folder = folder;
    this.socket = "arrow-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    List<String> shell = new ArrayList<>(List.of("env", "-i", "PS1=ready> ", "LANG=C.UTF-8"));
    for (String name : List.of("PATH", "HOME", "JAVA_HOME", "XDG_CACHE_HOME")) {
      String value = System.getenv(name);
      if (value != null) {
        shell.add(name + "=" + value);
      }
    }
    shell.add("TERM=screen-256color");
    variables.forEach((name, value) -> shell.add(name + "=" + value));
    shell.add("sh");
    List<String> start = new ArrayList<>(List.of("new-session", "-d", "-x", "" + columns));
    start.addAll(List.of("-y", "" + rows, "-c", folder.toString()));
    start.addAll(shell);
    tmux(start);
    await("ready>");
  }

  private String tmux(List<String> words) {
    List<String> command = new ArrayList<>(List.of("tmux", "-L", socket, "-f", "/dev/null", "-u"));
    command.addAll(words);
    return Processes.run(folder, LIMIT, command).expect(0).output();
  }

  /** Types text and presses Enter. */
  public void line(String text) {
    tmux(List.of("send-keys", "-l", text));
    keys("Enter");
  }

  /** Presses keys, by the names that tmux has for them. */
  public void keys(String... names) {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(names));
    tmux(words);
  }

  /** What the screen shows. */
  public String screen() {
    return tmux(List.of("capture-pane", "-p"));
  }

  /** The same with the sequences that give each part its look. */
  public String colouredScreen() {
    return tmux(List.of("capture-pane", "-p", "-e"));
  }

  /** Waits until the screen shows a text; gives the screen. */
  public String await(String text) {
    long end = System.nanoTime() + LIMIT.toNanos();
    String screen = screen();
    while (!screen.contains(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("`" + text + "` did not come; the screen is\n" + screen);
      }
      pause();
      screen = screen();
    }
    return screen;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Gives the terminal another size. */
  public void resize(int columns, int rows) {
    tmux(List.of("resize-window", "-x", "" + columns, "-y", "" + rows));
  }

  /** Sends a signal to what the shell runs. */
  public void signal(String name) {
    String shell = tmux(List.of("list-panes", "-F", "#{pane_pid}")).strip();
    try {
      String children = Files.readString(Path.of("/proc", shell, "task", shell, "children"));
      String child = children.strip().split(" ", -1)[0];
      Processes.run(folder, LIMIT, List.of("kill", "-s", name, child)).expect(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Processes.run(folder, LIMIT, List.of("tmux", "-L", socket, "kill-server"));
  }
}

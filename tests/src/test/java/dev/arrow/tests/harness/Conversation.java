package dev.arrow.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A program on a terminal of its own, and somebody who types: script(1) makes the terminal. An
 * answer is typed when its question stands there, never before.
 */
public final class Conversation {
  /** Typed at the start of a line this ends the input. */
  public static final String END_OF_INPUT = "\u0004";

  private static final long PAUSE_MILLIS = 2;

  private final StringBuilder seen = new StringBuilder();
  private final List<String> questions = new ArrayList<>();
  private int status = -1;

  private Conversation() {}

  /**
   * Starts a command line and talks to it until it ends.
   *
   * @param question what the last line on the screen is when something is asked
   * @param answers what is typed for a question, with the key at the end
   */
  public static Conversation hold(
      Path directory,
      Map<String, String> environment,
      String command,
      Pattern question,
      UnaryOperator<String> answers,
      Duration limit) {
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", command, "/dev/null").directory(directory.toFile());
    builder.environment().putAll(environment);
    Conversation conversation = new Conversation();
    try {
      Process process = builder.redirectErrorStream(true).start();
      try {
        conversation.talk(process, question, answers, System.nanoTime() + limit.toNanos());
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return conversation;
  }

  private void talk(Process process, Pattern question, UnaryOperator<String> answers, long deadline)
      throws IOException, InterruptedException {
    InputStream screen = process.getInputStream();
    OutputStream keys = process.getOutputStream();
    int answered = 0;
    while (process.isAlive() || screen.available() > 0) {
      assertThat(System.nanoTime()).as("talked for too long:\n%s", seen).isLessThan(deadline);
      if (screen.available() > 0) {
        byte[] bytes = screen.readNBytes(screen.available());
        seen.append(new String(bytes, StandardCharsets.ISO_8859_1).replace("\r", ""));
        continue;
      }
      String line = seen.substring(seen.lastIndexOf("\n") + 1);
      if (seen.length() > answered && question.matcher(line).find()) {
        questions.add(line);
        keys.write(answers.apply(line).getBytes(StandardCharsets.ISO_8859_1));
        keys.flush();
        answered = seen.length();
      }
      process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    status = process.exitValue();
  }

  /** All that was on the screen, with what was typed. */
  public String seen() {
    return seen.toString();
  }

  /** The lines that were answered, in order. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  /** What the program ended with. */
  public int status() {
    return status;
  }
}

package dev.arrow.pack.image;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.pack.PackError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program is started with.
 *
 * @param path the program's own name, as it sees it: absolute
 * @param arguments the first is the name it is called by
 * @param variables its environment, each {@code NAME=value}
 */
public record Words(String path, List<String> arguments, List<String> variables) {
  /** As much as the kernel copies to a program's stack; Linux takes 128 KiB for a single word. */
  private static final int MOST_BYTES = 128 * 1024;

  /** What decoding leaves where a word was not text in the first place. */
  private static final char UNDECODABLE = '\uFFFD';

  public Words {
    arguments = List.copyOf(arguments);
    variables = List.copyOf(variables);
  }

  /**
   * The words one after another, each with a zero byte behind it.
   *
   * @throws ArrowException for a word that no program can be given
   */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    append(bytes, path);
    arguments.forEach(word -> append(bytes, word));
    variables.forEach(word -> append(bytes, word));
    if (bytes.size() > MOST_BYTES) {
      throw refused("The program's arguments and variables are larger than 128 KiB.");
    }
    return bytes.toByteArray();
  }

  private static void append(ByteArrayOutputStream bytes, String word) {
    if (word.indexOf('\0') >= 0 || word.indexOf(UNDECODABLE) >= 0) {
      throw refused("A word for the program has a zero byte or is not valid UTF-8.");
    }
    bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
  }

  private static ArrowException refused(String message) {
    return ArrowException.of(
        Diagnostic.of(PackError.BAD_WORD, message)
            .withHint("See `args:` and `env:` of arrow.yaml."));
  }
}

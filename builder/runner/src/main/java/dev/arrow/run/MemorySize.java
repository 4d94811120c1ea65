package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of memory as users write them: {@code 16M}, {@code 1152K}, {@code 2G}; bare: MiB. */
public final class MemorySize {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([KMGkmg]?)(?:i?[Bb])?");

  /** More than any machine has. */
  private static final long LARGEST = 1L << 44;

  private MemorySize() {}

  /** The size in bytes, a multiple of 4 KiB. */
  public static long parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      long bytes = Long.parseLong(form.group(1)) << shift(form.group(2));
      if (bytes > 0 && bytes <= LARGEST && bytes % 4096 == 0) {
        return bytes;
      }
    }
    throw ArrowException.of(
        Diagnostic.of(RunError.BAD_MEMORY_SIZE, "`" + text + "` is not a size of memory.")
            .withHint("Write a number and K, M or G, a multiple of 4K, such as `16M`."));
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "K", "k" -> 10;
      case "G", "g" -> 30;
      default -> 20;
    };
  }
}

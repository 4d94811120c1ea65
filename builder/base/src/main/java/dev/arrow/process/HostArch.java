package dev.arrow.process;

import java.util.Locale;

/** The architecture that this program runs on, by the name that targets have for it. */
public final class HostArch {
  private HostArch() {}

  /** Such as `x86_64`; Java has names of its own for some. */
  public static String name() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64" -> "x86_64";
      case "aarch64" -> "arm64";
      default -> name;
    };
  }
}

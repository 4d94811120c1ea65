package dev.arrow.manifest;

import java.util.List;

/** The spelling of names that become file names, symbols and makefile targets. */
public final class Names {
  /** What {@link #isLibrary} and {@link #isPlatform} take, as a regular expression. */
  static final String LIBRARY = "[a-z][a-z0-9-]{0,63}";

  /** What {@link #isArch} and {@link #isVariant} take. */
  static final String ARCH = "[a-z][a-z0-9_]{0,63}";

  /** What {@link #isProject} takes. */
  static final String PROJECT =
      "(?!(compile_commands[.]json|former|gen|inputs|insns|makefile|needs)$)[a-z][a-z0-9._-]{0,63}";

  /** What Debian's policy takes as the name of a package. */
  static final String PACKAGE = "[a-z0-9][a-z0-9+.-]{1,127}";

  /** What {@link #isIdentifier} takes. */
  static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,127}";

  /** What {@link #isCallUse} takes. */
  static final String CALL_USE = "[a-z][a-z0-9_]{0,39}(/(thread|priority|timer))?";

  private static final int LONGEST = 64;
  private static final int SHOWN = 60;

  /** Files and folders of a target's build folder; make reads `makefile` before `Makefile`. */
  private static final List<String> TAKEN_BY_BUILDS =
      List.of("compile_commands.json", "former", "gen", "inputs", "insns", "makefile", "needs");

  private Names() {}

  /** A library: `[a-z][a-z0-9-]*`. */
  public static boolean isLibrary(String name) {
    return matches(name, "-");
  }

  /** A folder that libraries are shelved in. */
  public static boolean isFamily(String name) {
    return matches(name, "-_");
  }

  /** A platform, spelt like a library. */
  public static boolean isPlatform(String name) {
    return matches(name, "-");
  }

  /** An architecture: `[a-z][a-z0-9_]*`. */
  public static boolean isArch(String name) {
    return matches(name, "_");
  }

  /** A variant of a target: `[a-z][a-z0-9_]*`; a dash would make build folders ambiguous. */
  public static boolean isVariant(String name) {
    return matches(name, "_");
  }

  /** A project: it names the image file, which lies beside what the generator writes. */
  public static boolean isProject(String name) {
    return matches(name, "-_.") && !isTakenByBuilds(name);
  }

  /** What {@link #isProject} refuses because builds write it beside the image, sorted. */
  public static List<String> takenByBuilds() {
    return TAKEN_BY_BUILDS;
  }

  /** Whether a build writes a file of that name beside the image. */
  static boolean isTakenByBuilds(String name) {
    return TAKEN_BY_BUILDS.contains(name);
  }

  /** A system call of Linux, or what it is made for, such as `clone/thread`. */
  public static boolean isCallUse(String name) {
    return name.matches(CALL_USE);
  }

  /** An identifier of C. */
  public static boolean isIdentifier(String name) {
    if (name.isEmpty() || name.length() > 2 * LONGEST || isDigit(name.charAt(0))) {
      return false;
    }
    return name.chars()
        .allMatch(c -> isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_');
  }

  /** A name from outside, cut to a length that fits a message, without control characters. */
  public static String shown(String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    StringBuilder printable = new StringBuilder(cut.length());
    cut.chars().forEach(c -> printable.append(Character.isISOControl(c) ? '?' : (char) c));
    return printable.toString();
  }

  private static boolean matches(String name, String alsoAllowed) {
    if (name.isEmpty() || name.length() > LONGEST || !isLower(name.charAt(0))) {
      return false;
    }
    return name.chars().allMatch(c -> isLower(c) || isDigit(c) || alsoAllowed.indexOf(c) >= 0);
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}

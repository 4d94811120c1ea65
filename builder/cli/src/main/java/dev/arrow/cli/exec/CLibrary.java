package dev.arrow.cli.exec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The C library that a static program is linked with. */
public enum CLibrary {
  MUSL,
  GLIBC;

  /** The library of a name. */
  public static Optional<CLibrary> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(CLibrary::toString).toList();
  }

  /** As it is typed and as packages.txt has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.arrow.kconfig.mode;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.parse.Clause;
import dev.arrow.kconfig.parse.Entry;
import dev.arrow.kconfig.parse.KconfigReader;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.SymbolType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which dialect a tree is written in: by the C tool that it brings along, else by the version of a
 * kernel, else by what only one dialect has. What all of them have, such as a bare {@code modules},
 * says nothing.
 */
public final class DialectEvidence {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^VERSION = (\\d{1,3})\nPATCHLEVEL = (\\d{1,3})$");
  private static final Pattern KCONFIGLIB_SOURCE =
      Pattern.compile("(?m)^[ \\t]*(?:o?rsource|osource|gr?source)[ \\t]+[\"']");
  private static final int LARGEST_FILE = 1 << 20;

  /** Reads whatever any dialect has. */
  private static final Dialect ALL_WORDS =
      Dialects.SYSPROG21
          .called("any")
          .with(Dialect.SourceRule.GLOB)
          .with(Feature.CONFINED, Feature.CONFIG_DEFAULT);

  private DialectEvidence() {}

  /** The dialect; empty if nothing in the tree tells. Starts no program. */
  public static Optional<Dialect> of(KconfigSource source) {
    return ToolEvidence.of(source.sourceRoot())
        .or(() -> byMakefile(source.sourceRoot()))
        .or(() -> byWords(source));
  }

  /** A kernel says its version at the top of its Makefile. */
  private static Optional<Dialect> byMakefile(Path root) {
    Path file = root.resolve("Makefile");
    try {
      if (!Files.isRegularFile(file)
          || Files.size(file) > LARGEST_FILE
          || !Files.exists(root.resolve("init/Kconfig"))) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Matcher version = VERSION.matcher(text);
      if (!version.find()) {
        return Optional.empty();
      }
      int number = Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2));
      return ofLinux(number);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Dialect> ofLinux(int number) {
    if (number >= 6018) {
      return Optional.of(Dialects.LINUX_6_18);
    }
    if (number >= 6011) {
      return Optional.of(Dialects.LINUX_6_12);
    }
    if (number >= 6008) {
      return Optional.of(Dialects.LINUX_6_8);
    }
    if (number >= 5014) {
      return Optional.of(Dialects.LINUX_6_1);
    }
    // Up to 5.13 there were `option`s and the older imply, up to 4.17 no macros.
    if (number >= 5000) {
      return Optional.of(Dialects.LINUX_5_4);
    }
    if (number >= 4018) {
      return Optional.of(Dialects.LINUX_4_20);
    }
    return Optional.of(number >= 4002 ? Dialects.LINUX_4_11 : Dialects.LINUX_3_0);
  }

  private static Optional<Dialect> byWords(KconfigSource source) {
    KconfigReader.Place place =
        new KconfigReader.Place(source.rootFile(), source.sourceRoot(), source.allowedRoots());
    SyntaxReporter unheard = new SyntaxReporter(new DiagnosticLog());
    KconfigReader.Result read =
        KconfigReader.read(place, ALL_WORDS, source.environment(), Shell.SILENT, unheard);
    Optional<Dialect> found = bySources(read.files());
    for (Entry entry : read.entries()) {
      Optional<Dialect> shown = byEntry(entry);
      if (shown.isPresent() && isMoreThan(shown.get(), found)) {
        return shown;
      }
      found = found.isPresent() ? found : shown;
    }
    return found;
  }

  /** Words for {@code source} that only Kconfiglib has. */
  private static Optional<Dialect> bySources(List<Path> files) {
    for (Path file : files) {
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (KCONFIGLIB_SOURCE.matcher(text).find()) {
          return Optional.of(Dialects.KCONFIGLIB);
        }
      } catch (IOException e) {
        // The tree itself is read later, and tells what cannot be.
      }
    }
    return Optional.empty();
  }

  /** Whether it settles the matter: Kconfiglib has what several worlds have, but for one word. */
  private static boolean isMoreThan(Dialect shown, Optional<Dialect> found) {
    boolean kconfiglib = found.isPresent() && found.get().equals(Dialects.KCONFIGLIB);
    return kconfiglib ? shown.equals(Dialects.ZEPHYR) : !shown.equals(Dialects.LINUX_6_1);
  }

  private static Optional<Dialect> byEntry(Entry entry) {
    if (entry.kind() == Entry.Kind.CONFIGDEFAULT) {
      return Optional.of(Dialects.ZEPHYR);
    }
    boolean choice = entry.kind() == Entry.Kind.CHOICE;
    if (choice && !entry.name().isEmpty()) {
      return Optional.of(Dialects.LINUX_6_1);
    }
    for (Clause clause : entry.clauses()) {
      if (choice && clause instanceof Clause.Type type && type.type() == SymbolType.TRISTATE) {
        return Optional.of(Dialects.LINUX_6_1);
      }
      if (clause instanceof Clause.Variable) {
        boolean ofBuildroot = entry.name().startsWith("BR2_");
        return Optional.of(
            ofBuildroot ? Dialects.BUILDROOT : Dialects.BUILDROOT.withPrefix("CONFIG_"));
      }
      if (clause instanceof Clause.Mark mark) {
        switch (mark.kind()) {
          case TRANSITIONAL -> {
            return Optional.of(Dialects.LINUX_6_18);
          }
          case OPTIONAL -> {
            return Optional.of(Dialects.LINUX_6_1);
          }
          case OPTION_MODULES, DEFCONFIG_LIST, ALLNOCONFIG_Y -> {
            return Optional.of(Dialects.UNIKRAFT);
          }
          case MODULES -> {
            // Every version since 5.14 has it.
          }
        }
      }
    }
    return Optional.empty();
  }
}

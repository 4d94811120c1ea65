package dev.arrow.tests.library;

import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolScanner;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries of this checkout and the test files that their manifests name. */
final class PoolLibraries {
  /** What an entry says of its target: it depends on it, or is on by it. */
  private static final Pattern WISH =
      Pattern.compile("^\tdepends on (.*)$|^\tdef_bool (.*(?:ARCH|PLAT)_.*)$", Pattern.MULTILINE);

  /** What follows a library's own entry: its options. */
  private static final Pattern NEXT = Pattern.compile("(?m)^if |(?<=\n\n)config ");

  private static final Map<String, Library> BY_NAME = scan();

  private PoolLibraries() {}

  /**
   * A test program of a library.
   *
   * @param library whose
   * @param file its source, the absolute path
   */
  record TestFile(Library library, Path file) {
    /** Like {@code tlsf/test_tlsf}. */
    String name() {
      String file = this.file.getFileName().toString();
      return library.name() + "/" + file.substring(0, file.length() - 2);
    }

    /** Whether the library can be on there, as far as its own entry says. */
    boolean isOn(Machine machine) {
      String entry = entry(library.folder().resolve("Kconfig"));
      return WISH.matcher(entry)
          .results()
          .allMatch(
              wish ->
                  Condition.holds(wish.group(1) == null ? wish.group(2) : wish.group(1), machine));
    }

    private static String entry(Path kconfig) {
      try {
        String text = Files.readString(kconfig);
        Matcher next = NEXT.matcher(text);
        return next.find() ? text.substring(0, next.start()) : text;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static Map<String, Library> all() {
    return BY_NAME;
  }

  /** Programs for the build host. */
  static List<TestFile> hostTests() {
    return tests(false);
  }

  /** Programs for a machine or a process. */
  static List<TestFile> guestTests() {
    return tests(true);
  }

  private static List<TestFile> tests(boolean guest) {
    List<TestFile> found = new ArrayList<>();
    for (Library library : BY_NAME.values()) {
      var rules = library.manifest().tests();
      for (PlacedText glob : guest ? rules.guest() : rules.host()) {
        matches(library.folder(), glob.text())
            .forEach(file -> found.add(new TestFile(library, file)));
      }
    }
    return found;
  }

  private static List<Path> matches(Path folder, String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> matcher.matches(folder.relativize(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Library> scan() {
    Map<String, Library> found = new TreeMap<>();
    try {
      PoolScanner.scan(SourceTree.root())
          .libraries()
          .forEach(library -> found.put(library.name(), library));
    } catch (ArrowException e) {
      throw new AssertionError(e.diagnostics().toString(), e);
    }
    return found;
  }
}

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
  /** What an entry's dependency says of the target; none of them has an alternative. */
  private static final Pattern WISH =
      Pattern.compile("(?<=^\tdepends on .{0,99})(!?)\\b(?:ARCH|PLAT)_(\\w+)", Pattern.MULTILINE);

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

    /**
     * Whether the library exists there: a platform's or an architecture's own is on that one only,
     * and so is a library whose entry depends on one of them.
     */
    boolean isOn(Machine machine) {
      Path folder = library.folder();
      String name = folder.getFileName().toString();
      if (folder.getParent().endsWith("platforms")) {
        // what it tests beyond the platform is the first architecture's
        return machine.targetFolder().equals(name + "-x86_64");
      }
      if (folder.getParent().endsWith("archs")) {
        return machine.arch().equals(name);
      }
      Matcher wish = WISH.matcher(entry(folder.resolve("Kconfig")));
      return wish.results()
          .allMatch(each -> each.group(1).isEmpty() == machine.isCalled(each.group(2)));
    }

    private static String entry(Path kconfig) {
      try {
        return Files.readString(kconfig);
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

package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Library;
import dev.arrow.pool.SourceGroup;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The libraries' unit tests on the build host, with address and undefined-behaviour sanitizers.
 *
 * <p>A program is the test file, the library's C sources and the library {@code test}; what lies
 * beneath the library is mocked by the test. A test that includes a source of the library gets none
 * linked. Options have their defaults; each bool option of the library that its C code mentions is
 * also tried the other way round.
 */
@Tag("host")
final class HostTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Path OUTPUT = SourceTree.path("tests/target/host");
  private static final Pattern SUMMARY = Pattern.compile("[1-9]\\d* passed, 0 failed\\n\\z");
  private static final Pattern OWN_SOURCE = Pattern.compile("#include \".*\\.c\"");
  private static final Pattern BESIDE = Pattern.compile("#include \"(\\w+\\.h)\"");
  private static final List<String> COMPILER =
      List.of(
          "gcc",
          "-std=gnu11",
          "-g",
          "-O1",
          "-Wall",
          "-Wextra",
          "-Wundef",
          "-Werror",
          "-fno-omit-frame-pointer",
          "-fsanitize=address,undefined",
          "-fno-sanitize-recover=all");

  private static boolean supported;

  private record Build(PoolLibraries.TestFile test, String flipped) {
    @Override
    public String toString() {
      return test + (flipped.isEmpty() ? "" : " with " + flipped + " flipped");
    }
  }

  @Test
  void unitTestsPassUnderSanitizers() {
    List<Build> plain = new ArrayList<>();
    List<Build> flipped = new ArrayList<>();
    for (PoolLibraries.TestFile test : PoolLibraries.hostTests()) {
      plain.add(new Build(test, ""));
      for (String option : ownOptions(test.library())) {
        flipped.add(new Build(test, option));
      }
    }
    assertThat(plain).isNotEmpty();
    List<Build> all = new ArrayList<>(plain);
    all.addAll(flipped);
    Sample.of("host-unit-tests", all).share(0.95).check(HostTest::check);
  }

  private static void check(Build build) throws IOException {
    Path program =
        OUTPUT.resolve(
            build.test().name() + (build.flipped().isEmpty() ? "" : "-" + build.flipped()));
    Files.createDirectories(program.getParent());
    Processes.run(SourceTree.root(), LIMIT, command(build, program)).expect(0);
    Outcome outcome =
        Processes.run(build.test().library().folder(), LIMIT, List.of(program.toString()));
    assertThat(outcome.expect(0).output()).as(outcome.toString()).containsPattern(SUMMARY);
  }

  private static List<String> command(Build build, Path program) {
    Library library = build.test().library();
    List<String> argv = command(library, build.test().file(), build.flipped(), program);
    if (!library.name().equals("test")) {
      argv.add(support());
    }
    return argv;
  }

  /**
   * The command that links a program of a library's for this machine.
   *
   * @param file its source
   * @param flipped an option that is not as by default; empty: none
   */
  static List<String> command(Library library, Path file, String flipped, Path program) {
    Set<String> closure = new TreeSet<>(KconfigText.closure(library.name()));
    closure.add("test");
    Map<String, String> options = options(library, closure);
    options.computeIfPresent(flipped, (name, value) -> value.equals("1") ? "0" : "1");

    List<String> argv = new ArrayList<>(COMPILER);
    options.forEach((name, value) -> argv.add("-DCONFIG_" + name + "=" + value));
    argv.addAll(includes(library, closure));
    argv.addAll(List.of("-o", program.toString(), file.toString()));
    if (!includesSource(file)) {
      sources(library, options).forEach(source -> argv.add(source.toString()));
    }
    return argv;
  }

  /** Whether a test, or a header beside it that it includes, includes a C source. */
  private static boolean includesSource(Path file) {
    String text = text(file);
    if (OWN_SOURCE.matcher(text).find()) {
      return true;
    }
    return BESIDE
        .matcher(text)
        .results()
        .map(include -> file.resolveSibling(include.group(1)))
        .anyMatch(header -> Files.exists(header) && includesSource(header));
  }

  /** The library {@code test}, compiled once, with the host's headers only. */
  private static synchronized String support() {
    Path object = OUTPUT.resolve("test.o");
    if (supported) {
      return object.toString();
    }
    Library test = PoolLibraries.all().get("test");
    List<String> argv = new ArrayList<>(COMPILER);
    argv.addAll(includes(test, Set.of("test")));
    argv.addAll(List.of("-r", "-o", object.toString()));
    sources(test, Map.of()).forEach(source -> argv.add(source.toString()));
    Processes.run(SourceTree.root(), LIMIT, argv).expect(0);
    supported = true;
    return object.toString();
  }

  private static Map<String, String> options(Library tested, Set<String> closure) {
    List<Library> libraries = closure.stream().map(PoolLibraries.all()::get).toList();
    Map<String, String> options = new TreeMap<>(KconfigText.defaults(libraries));
    KconfigText.selected(tested).forEach(name -> options.put(name, "1"));
    boolean attached = KconfigText.isForAttached(tested);
    for (Machine machine : Machine.values()) {
      String platform = machine.target().substring(0, machine.target().indexOf('/'));
      options.put("PLAT_" + platform.toUpperCase(Locale.ROOT).replace('-', '_'), "0");
    }
    options.put("APP_ATTACHED", attached ? "1" : "0");
    options.put("APP_LINKED", attached ? "0" : "1");
    return options;
  }

  /**
   * The C library beneath a test is the host's, except where a part of ours is what is tested. What
   * the tested library does not lean on comes last: a test may take the real thing for a mock.
   */
  private static List<String> includes(Library tested, Set<String> closure) {
    List<String> folders = new ArrayList<>(List.of("-I" + tested.folder().resolve("src")));
    for (String name : closure) {
      Library library = PoolLibraries.all().get(name);
      boolean hosts = library.family().equals("libc") && !name.equals(tested.name());
      folders.add((hosts ? "-idirafter" : "-I") + library.includeFolder());
    }
    for (String folder : List.of("library-pools/base", "archs", "platforms", "archs/x86_64")) {
      folders.add("-idirafter" + SourceTree.path(folder + "/include"));
    }
    for (Library library : PoolLibraries.all().values()) {
      if (!closure.contains(library.name()) && !library.family().equals("libc")) {
        folders.add("-idirafter" + library.includeFolder());
      }
    }
    return folders;
  }

  /** C sources that are on by default; a condition is looked up, or a plain negation of one. */
  private static List<Path> sources(Library library, Map<String, String> options) {
    List<Path> found = new ArrayList<>();
    for (SourceGroup group : library.sources()) {
      String condition = group.condition().map(PlacedText::text).orElse("");
      boolean on =
          condition.isEmpty()
              || "1".equals(options.get(condition))
              || (condition.startsWith("!") && "0".equals(options.get(condition.substring(1))));
      if (on && group.arch().map("x86_64"::equals).orElse(true)) {
        group.files().stream().filter(file -> file.toString().endsWith(".c")).forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> ownOptions(Library library) {
    String code =
        SourceTree.files(".c", ".h").stream()
            .filter(file -> SourceTree.path(file.toString()).startsWith(library.folder()))
            .map(SourceTree::text)
            .reduce("", String::concat);
    Set<String> found = new TreeSet<>();
    KconfigText.defaults(List.of(library))
        .forEach(
            (name, value) -> {
              if (value.matches("[01]")
                  && Pattern.compile("\\bCONFIG_" + name + "\\b").matcher(code).find()) {
                found.add(name);
              }
            });
    return found;
  }

  private static String text(Path file) {
    return SourceTree.text(SourceTree.root().relativize(file));
  }
}

package dev.arrow.tests.checks;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every public header includes what it uses: it compiles alone, with each option off and on. */
@Tag("checks")
final class HeaderTest {
  private static final Pattern OPTION = Pattern.compile("\\bCONFIG_[A-Z0-9_]+\\b");
  private static final List<String> COMPILER =
      List.of(
          "gcc",
          "-std=gnu11",
          "-ffreestanding",
          "-fsyntax-only",
          "-x",
          "c",
          "-Wall",
          "-Wextra",
          "-Wundef",
          "-Wstrict-prototypes",
          "-Werror");

  @Test
  void publicHeadersCompileAlone() {
    Findings findings = new Findings();
    List<String> folders = includeFolders();
    for (Path header : SourceTree.files(".h")) {
      if (header.toString().contains("include/") && !SourceTree.isTestData(header)) {
        for (int value : new int[] {0, 1}) {
          Outcome outcome = compile(header, folders, value);
          if (outcome.status() != 0) {
            findings.add(header, "does not compile alone:\n" + outcome.error());
            break;
          }
        }
      }
    }
    findings.assertNone();
  }

  private static Outcome compile(Path header, List<String> folders, int value) {
    List<String> argv = new ArrayList<>(COMPILER);
    for (String option : options(SourceTree.text(header))) {
      argv.add("-D" + option + "=" + value);
    }
    argv.addAll(folders);
    argv.addAll(List.of("-include", header.toString(), "/dev/null"));
    return Processes.run(SourceTree.root(), Duration.ofSeconds(60), argv);
  }

  private static Set<String> options(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = OPTION.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static List<String> includeFolders() {
    Set<String> folders = new TreeSet<>();
    for (Path header : SourceTree.files(".h")) {
      int end = header.toString().indexOf("include/");
      if (end >= 0 && !SourceTree.isTestData(header)) {
        folders.add("-I" + header.toString().substring(0, end) + "include");
      }
    }
    folders.removeIf(folder -> !Files.isDirectory(SourceTree.path(folder.substring(2))));
    return List.copyOf(folders);
  }
}

package dev.arrow.tests.checks;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every text of the repository, and for documents and Java files. */
@Tag("checks")
final class TextTest {
  private static final int JAVA_LINES = 500;
  private static final int PARSER_LINES = 800;
  // Written in pieces, so that this file does not find itself.
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.$}/])/(" + "home|wo" + "rk|Us" + "ers|ro" + "ot)/\\w");
  private static final String EXAMPLE_HOME = "/home" + "/me/";
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?) *#*$");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final List<String> DECISION_PARTS =
      List.of("Problem", "Options", "Choice", "Consequence");

  private static boolean isText(Path file) {
    return !Pattern.compile("\\.(png|jar|gz|xz|elf|bin|o)$").matcher(file.toString()).find();
  }

  private static void refuse(Pattern pattern, String what) {
    Findings findings = new Findings();
    for (Path file : SourceTree.files()) {
      if (!isText(file)) {
        continue;
      }
      List<String> lines = SourceTree.text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        // The one made-up home folder that examples and tests may name.
        String line = lines.get(i).replace(EXAMPLE_HOME, "");
        if (pattern.matcher(line).find()) {
          findings.add(file, i + 1, what + ": " + lines.get(i).strip());
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void nothingIsLeftForLater() {
    refuse(LEFT_OVER, "left over");
  }

  @Test
  void noPathOfOneMachine() {
    refuse(MACHINE_PATH, "path of one machine");
  }

  @Test
  void textFilesEndInANewlineAndLinesInNoBlank() {
    Findings findings = new Findings();
    for (Path file : SourceTree.files()) {
      String text = isText(file) ? SourceTree.text(file) : "";
      if (!text.isEmpty() && !text.endsWith("\n")) {
        findings.add(file, "no newline at the end");
      }
      boolean free =
          file.toString()
              .matches(".*\\.md|.*/src/test/resources/.*|tests/kconfig-(cases|hostile)/.*");
      if (!free && Pattern.compile("(?m)[ \\t]+$").matcher(text).find()) {
        findings.add(file, "blanks at the end of a line");
      }
    }
    findings.assertNone();
  }

  @Test
  void javaFilesAreShort() {
    Findings findings = new Findings();
    for (Path file : SourceTree.files(".java")) {
      String name = file.getFileName().toString();
      int limit = name.matches("(Lexer|Parser)\\.java") ? PARSER_LINES : JAVA_LINES;
      long lines = SourceTree.text(file).lines().count();
      if (lines > limit) {
        findings.add(file, lines + " lines, " + limit + " is the end");
      }
    }
    findings.assertNone();
  }

  @Test
  void linksInDocumentsLeadSomewhere() {
    Findings findings = new Findings();
    for (Path file : SourceTree.files(".md")) {
      Matcher matcher = LINK.matcher(CODE_BLOCK.matcher(SourceTree.text(file)).replaceAll(""));
      while (matcher.find()) {
        String target = matcher.group(1);
        if (!target.matches("[a-z]+:.*") && !resolves(file, target)) {
          findings.add(file, "dead link " + target);
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void decisionPagesHaveTheFourParts() {
    Findings findings = new Findings();
    Set<String> numbers = new TreeSet<>();
    for (Path file : SourceTree.files(".md")) {
      if (!file.startsWith("docs/decisions") || file.endsWith("README.md")) {
        continue;
      }
      String name = file.getFileName().toString();
      if (!name.matches("\\d{4}-[a-z0-9-]+\\.md") || !numbers.add(name.substring(0, 4))) {
        findings.add(file, "a decision page is named NNNN-title.md with a number of its own");
      }
      Set<String> headings = headings(SourceTree.text(file));
      for (String part : DECISION_PARTS) {
        String wanted = part.toLowerCase(Locale.ROOT);
        if (headings.stream().noneMatch(heading -> heading.startsWith(wanted))) {
          findings.add(file, "no part \"" + part + "\"");
        }
      }
    }
    findings.assertNone();
  }

  private static boolean resolves(Path file, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path folder = SourceTree.path(file.toString()).getParent();
    Path found = path.isEmpty() ? SourceTree.path(file.toString()) : folder.resolve(path);
    if (!Files.exists(found)) {
      return false;
    }
    return hash < 0
        || anchors(SourceTree.text(SourceTree.root().relativize(found.normalize())))
            .contains(target.substring(hash + 1));
  }

  private static Set<String> anchors(String text) {
    return headings(text).stream()
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Set<String> headings(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = HEADING.matcher(CODE_BLOCK.matcher(text).replaceAll(""));
    while (matcher.find()) {
      found.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return found;
  }
}

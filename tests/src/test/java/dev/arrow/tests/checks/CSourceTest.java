package dev.arrow.tests.checks;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form of C and assembly files. */
@Tag("checks")
final class CSourceTest {
  private static final String LICENCE = "SPDX-License-Identifier: BSD-3-Clause";
  private static final int FILE_LINES = 600;
  private static final int FUNCTION_LINES = 80;
  private static final int COLUMNS = 100;
  private static final Pattern CONFIG_DEFINED =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*(?:ifn?def[ \\t]+CONFIG_|.*defined[ (]*CONFIG_)");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^(?:extern[ \\t]+)?ARROW_API\\b([^;{()]*?)\\b(arrow_\\w+)[ \\t]*\\(");
  private static final Pattern KERNEL_DOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

  private static List<Path> sources() {
    return files(".c", ".h", ".S");
  }

  /** What the tool is tested with are no sources. */
  private static List<Path> files(String... endings) {
    return SourceTree.files(endings).stream().filter(file -> !SourceTree.isTestData(file)).toList();
  }

  /** What of them lies in no library; `arrow lib lint` looks at those. */
  private static List<Path> outsideLibraries(String... endings) {
    return files(endings).stream().filter(file -> !isInLibrary(file)).toList();
  }

  private static boolean isInLibrary(Path file) {
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(SourceTree.path(at.resolve("library.yaml").toString()))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void firstLineNamesTheLicence() {
    Findings findings = new Findings();
    for (Path file : outsideLibraries(".c", ".h", ".S")) {
      if (!SourceTree.text(file).lines().findFirst().orElse("").contains(LICENCE)) {
        findings.add(file, 1, "the first line must be /* " + LICENCE + " */");
      }
    }
    findings.assertNone();
  }

  @Test
  void headersAreGuardedByPragmaOnce() {
    Findings findings = new Findings();
    for (Path file : outsideLibraries(".h")) {
      if (!SourceTree.text(file).contains("\n#pragma once\n")) {
        findings.add(file, "no #pragma once");
      }
    }
    findings.assertNone();
  }

  @Test
  void optionsAreNeverTestedForBeingDefined() {
    Findings findings = new Findings();
    for (Path file : sources()) {
      String code = CText.of(SourceTree.text(file)).code();
      Matcher matcher = CONFIG_DEFINED.matcher(code);
      while (matcher.find()) {
        findings.add(file, CText.lineOf(code, matcher.start()), "use `if (CONFIG_X)`");
      }
    }
    findings.assertNone();
  }

  @Test
  void functionsHoldNoPreprocessorCondition() {
    Findings findings = new Findings();
    for (Path file : files(".c", ".h")) {
      for (CText.Body body : CText.of(SourceTree.text(file)).functions()) {
        if (body.conditional()) {
          findings.add(file, body.line(), body.name() + " holds a preprocessor condition");
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void filesFunctionsAndLinesAreShort() {
    Findings findings = new Findings();
    for (Path file : sources()) {
      String text = SourceTree.text(file);
      List<String> lines = text.lines().toList();
      if (lines.size() > FILE_LINES) {
        findings.add(file, lines.size() + " lines, " + FILE_LINES + " is the end");
      }
      for (int i = 0; i < lines.size(); i++) {
        if (width(lines.get(i)) > COLUMNS) {
          findings.add(file, i + 1, "more than " + COLUMNS + " columns");
        }
      }
      for (CText.Body body : CText.of(text).functions()) {
        if (body.lines() > FUNCTION_LINES) {
          findings.add(file, body.line(), body.name() + " has " + body.lines() + " lines");
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void exportedFunctionsAreDescribed() {
    Findings findings = new Findings();
    for (Path file : files(".h")) {
      if (!file.toString().contains("include/arrow/")) {
        continue;
      }
      String text = SourceTree.text(file);
      Matcher matcher = EXPORT.matcher(CText.of(text).code());
      while (matcher.find()) {
        String name = matcher.group(2);
        if (!described(text, name)) {
          findings.add(file, CText.lineOf(text, matcher.start()), "no kernel-doc for " + name);
        }
      }
    }
    findings.assertNone();
  }

  /** Whether a kernel-doc comment of the header names the function; one may serve a group. */
  private static boolean described(String text, String name) {
    Pattern named = Pattern.compile("\\b" + name + "(\\(\\)| -)");
    return KERNEL_DOC.matcher(text).results().anyMatch(doc -> named.matcher(doc.group()).find());
  }

  /** The width of a line with tabs of eight. */
  private static int width(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      width = line.charAt(i) == '\t' ? (width / 8 + 1) * 8 : width + 1;
    }
    return width;
  }
}

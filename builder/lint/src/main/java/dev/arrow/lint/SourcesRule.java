package dev.arrow.lint;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.SourceRule;
import dev.arrow.pool.FilePatterns;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** `sources` names each file once, and in order: a second mention hides what a rule is for. */
final class SourcesRule implements Rule {
  private final Findings findings;

  SourcesRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    List<PlacedText> patterns = new ArrayList<>();
    for (SourceRule rule : library.manifest().sources()) {
      if (rule.condition().isEmpty()) {
        patterns.addAll(rule.patterns());
      }
    }
    patterns.removeIf(each -> each.text().startsWith(ExternalRules.PREFIX));
    requireOnce(library.folder(), patterns);
    requireSorted(patterns);
  }

  private void requireOnce(Path folder, List<PlacedText> patterns) {
    // A pattern without a match was reported when the pool was read.
    FilePatterns files = new FilePatterns(new FolderReader(new DiagnosticLog()));
    Map<Path, PlacedText> first = new HashMap<>();
    for (PlacedText pattern : patterns) {
      for (Path file : files.expand(folder, List.of(pattern))) {
        PlacedText other = first.putIfAbsent(file, pattern);
        if (other != null) {
          findings.add(
              LintKind.SOURCE_TWICE,
              pattern.at(),
              "`%s` and `%s` both match `%s`.".formatted(other, pattern, folder.relativize(file)),
              "Leave one of them out.");
          break;
        }
      }
    }
  }

  private void requireSorted(List<PlacedText> patterns) {
    for (int i = 1; i < patterns.size(); i++) {
      PlacedText before = patterns.get(i - 1);
      PlacedText pattern = patterns.get(i);
      if (before.text().compareTo(pattern.text()) > 0) {
        findings.add(
            LintKind.SOURCES_UNSORTED,
            pattern.at(),
            "`" + pattern + "` stands after `" + before + "`.",
            "Sort `sources`; the order has no meaning.");
        return;
      }
    }
  }
}

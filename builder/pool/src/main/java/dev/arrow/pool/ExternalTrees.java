package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.SourceRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fetches the external sources of libraries when they are first asked for. */
final class ExternalTrees {
  private final Optional<FetchedTrees> trees;
  private final Map<Library, ExternalTree> known = new HashMap<>();

  ExternalTrees(Optional<FetchedTrees> trees) {
    this.trees = trees;
  }

  /** The sources; nothing for a library that has none. Throws an ArrowException for faults. */
  Optional<ExternalTree> of(Library library) {
    Optional<ExternalRules> rules = library.manifest().external();
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    ExternalTree tree = known.get(library);
    if (tree == null) {
      tree = read(library, rules.get());
      known.put(library, tree);
    }
    return Optional.of(tree);
  }

  Set<Path> filesRead() {
    return known.isEmpty() ? Set.of() : trees.map(FetchedTrees::filesRead).orElse(Set.of());
  }

  private ExternalTree read(Library library, ExternalRules rules) {
    FetchedTrees fetched =
        trees.orElseThrow(() -> new IllegalStateException("nothing is fetched without a project"));
    Path root = fetched.library(library.name(), rules, library.folder());
    DiagnosticLog log = new DiagnosticLog();
    FilePatterns patterns = new FilePatterns(new FolderReader(log));
    List<SourceGroup> groups = new ArrayList<>();
    for (SourceRule rule : library.manifest().sources()) {
      List<PlacedText> outside =
          rule.patterns().stream().filter(ExternalTrees::isExternal).map(this::inside).toList();
      if (!outside.isEmpty()) {
        List<Path> files = List.copyOf(patterns.expand(root, outside));
        groups.add(new SourceGroup(rule.condition(), Optional.empty(), files));
      }
    }
    List<Path> folders = includeFolders(root, rules, log);
    log.throwIfErrors();
    return new ExternalTree(root, groups, folders);
  }

  private static List<Path> includeFolders(Path root, ExternalRules rules, DiagnosticLog log) {
    List<Path> folders = new ArrayList<>();
    for (PlacedText text : rules.include()) {
      Path folder = root.resolve(text.text()).normalize();
      if (folder.startsWith(root) && Files.isDirectory(folder)) {
        folders.add(folder);
      } else {
        String message = "`" + Names.shown(text.text()) + "` is no folder of the external sources.";
        log.report(Diagnostic.of(ManifestError.PATH_OUTSIDE, message).at(text.at()));
      }
    }
    return folders;
  }

  /** True for a pattern that names files of the external tree. */
  static boolean isExternal(PlacedText pattern) {
    return pattern.text().startsWith(ExternalRules.PREFIX);
  }

  private PlacedText inside(PlacedText pattern) {
    return new PlacedText(pattern.text().substring(ExternalRules.PREFIX.length()), pattern.at());
  }
}

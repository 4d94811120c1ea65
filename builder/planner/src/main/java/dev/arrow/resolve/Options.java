package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.text.NearestName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the options that files mention, with the values that C sees. */
final class Options {
  private final FileFacts facts;
  private final Configuration configuration;
  private final DiagnosticLog log;

  Options(FileFacts facts, Configuration configuration, DiagnosticLog log) {
    this.facts = facts;
    this.configuration = configuration;
    this.log = log;
  }

  /** The values of all mentioned options; an unknown one is reported and left out. */
  SortedMap<String, String> mentionedBy(Collection<Path> files) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Path file : files) {
      facts.of(file).options().forEach((option, line) -> add(values, option, file, line));
    }
    return values;
  }

  private void add(SortedMap<String, String> values, String option, Path file, int line) {
    if (values.containsKey(option)) {
      return;
    }
    KconfigModel model = configuration.model();
    Optional<Symbol> symbol = model.symbol(option);
    if (symbol.isPresent()) {
      values.put(option, CValue.of(symbol.get(), configuration.value(option)));
      return;
    }
    List<String> known = model.symbols().stream().map(Symbol::name).toList();
    Diagnostic diagnostic =
        Diagnostic.of(PlanError.UNKNOWN_OPTION, "No Kconfig file defines `" + option + "`.")
            .at(new SourcePosition(file.toString(), line, facts.column(file, line, option)));
    log.report(
        NearestName.of(option, known)
            .map(near -> diagnostic.withHint("The nearest option is `CONFIG_" + near + "`."))
            .orElse(diagnostic));
  }
}

package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.pool.Library;
import dev.arrow.resolve.PoolModels.PoolModel;
import dev.arrow.solver.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whatever a select switches on has its dependencies. A select ignores these, so for every target
 * it is proved that they hold whenever it has effect, or a configuration is shown in which they do
 * not.
 */
final class SelectRule implements Rule {
  private static final int MOST_LINES = 8;

  private final EntryTable entries;
  private final Proofs proofs;
  private final Findings findings;

  SelectRule(EntryTable entries, Proofs proofs, Findings findings) {
    this.entries = entries;
    this.proofs = proofs;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      int place = symbol.definitions().indexOf(node);
      for (int i = 0; i < node.selects().size(); i++) {
        check(symbol.name(), place, i);
      }
    }
  }

  private void check(String symbol, int place, int number) {
    List<PoolModel> unsafe = new ArrayList<>();
    List<PoolModel> undecided = new ArrayList<>();
    List<Configuration> witnesses = new ArrayList<>();
    for (Map.Entry<PoolModel, Verdict> each : proofs.unmet(symbol, place, number).entrySet()) {
      if (each.getValue() instanceof Verdict.Possible possible) {
        unsafe.add(each.getKey());
        witnesses.add(possible.witness());
      } else if (each.getValue() instanceof Verdict.Unknown) {
        undecided.add(each.getKey());
      }
    }
    if (!unsafe.isEmpty()) {
      unsafe(select(unsafe.get(0), symbol, place, number), unsafe, witnesses.get(0));
    } else if (!undecided.isEmpty()) {
      undecided(select(undecided.get(0), symbol, place, number), undecided);
    }
  }

  private static Property.Select select(PoolModel model, String symbol, int place, int number) {
    MenuNode node = model.model().symbol(symbol).orElseThrow().definitions().get(place);
    return node.selects().get(number);
  }

  private void unsafe(Property.Select select, List<PoolModel> targets, Configuration witness) {
    MenuNode entry = witness.model().symbol(select.target()).orElseThrow().definitions().get(0);
    Expr failing =
        entry.dependency().conjuncts().stream()
            .filter(term -> !witness.holds(term))
            .findFirst()
            .orElse(entry.dependency());
    String by = select.node().symbol().orElseThrow().name();
    String message =
        "`%s` selects `%s` where that cannot be: `%s` does not hold on %s%s."
            .formatted(by, select.target(), failing, proofs.where(targets), example(witness));
    report(
        LintKind.SELECT_UNSAFE,
        message,
        select,
        failing,
        "`" + select.target() + "` depends on it here.",
        failing.position());
  }

  /** Such as {@code with `A=y` and `B=n`}; nothing where it is so without any line. */
  private static String example(Configuration witness) {
    List<String> lines =
        witness.lines().stream()
            .map(line -> "`" + line.symbol() + "=" + line.value() + "`")
            .sorted()
            .limit(MOST_LINES)
            .toList();
    return lines.isEmpty()
        ? ""
        : lines.stream().collect(Collectors.joining(" and ", ", for example with ", ""));
  }

  private void undecided(Property.Select select, List<PoolModel> targets) {
    MenuNode entry =
        targets.get(0).model().symbol(select.target()).orElseThrow().definitions().get(0);
    String message =
        "Whether `%s` holds whenever `%s` selects `%s` on %s was too much to find out."
            .formatted(
                entry.dependency(),
                select.node().symbol().orElseThrow().name(),
                select.target(),
                proofs.where(targets));
    report(
        LintKind.SELECT_UNDECIDED,
        message,
        select,
        entry.dependency(),
        "`" + select.target() + "` has its dependencies here.",
        entry.position());
  }

  private void report(
      LintKind kind,
      String message,
      Property.Select select,
      Expr condition,
      String note,
      SourcePosition place) {
    String by = select.node().symbol().orElseThrow().name();
    findings.add(
        Diagnostic.of(kind, message)
            .at(select.position())
            .withHint(
                "Let `%s` depend on the same, or write `select %s if %s`."
                    .formatted(by, select.target(), condition))
            .withNote(note, place));
  }
}

package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.text.NearestName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The rules that our own pools follow beyond the language. */
final class PoolLint implements Mentions.Visitor {
  /** A guess looks at every name there is, so a long list of faults gets no more of them. */
  private static final int MOST_GUESSES = 50;

  private final TreeBuilder tree;
  private final SyntaxReporter reporter;
  private final Set<String> undefined = new HashSet<>();

  PoolLint(TreeBuilder tree, SyntaxReporter reporter) {
    this.tree = tree;
    this.reporter = reporter;
  }

  void run() {
    for (Symbol symbol : tree.symbols()) {
      symbol(symbol);
    }
    Mentions.forEach(tree.nodes(), this);
  }

  @Override
  public void operand(MenuNode node, Expr.Operand operand) {
    if (operand instanceof Expr.Constant constant && constant.text().equals("m")) {
      refuse("`m` is no value here; a unikernel has no modules.", constant.position());
    } else if (operand instanceof Expr.Reference reference) {
      name(reference.name(), reference.position());
    }
  }

  @Override
  public void target(MenuNode node, String name, SourcePosition place) {
    name(name, place);
  }

  private void symbol(Symbol symbol) {
    SourcePosition place = symbol.definitions().get(0).position();
    if (symbol.type() == SymbolType.TRISTATE) {
      refuse("`" + symbol.name() + "` is tristate; a unikernel has no modules.", place);
    }
    boolean text = symbol.type().isNumber() || symbol.type() == SymbolType.STRING;
    if (text && !hasDefault(symbol)) {
      refuse("`" + symbol.name() + "` needs a default.", place);
    }
  }

  private static boolean hasDefault(Symbol symbol) {
    for (MenuNode node : symbol.definitions()) {
      if (!node.defaults().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void name(String name, SourcePosition place) {
    if (NumberText.isNumber(name) || tree.byName().containsKey(name) || !undefined.add(name)) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(
                KconfigError.UNDEFINED_REFERENCE,
                "`" + name + "` is defined nowhere, so it is always n.")
            .at(place);
    Optional<String> nearest =
        undefined.size() > MOST_GUESSES
            ? Optional.empty()
            : NearestName.of(name, tree.byName().keySet());
    reporter.report(
        nearest.map(n -> diagnostic.withHint("Is `" + n + "` meant?")).orElse(diagnostic));
  }

  private void refuse(String message, SourcePosition place) {
    reporter.report(KconfigError.NOT_IN_DIALECT, message, place);
  }
}

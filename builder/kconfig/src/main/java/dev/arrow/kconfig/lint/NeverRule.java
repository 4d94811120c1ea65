package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions that can never hold: by what they say themselves, or because a symbol they need is
 * defined nowhere. Told once, at the outermost entry for which it is so.
 */
final class NeverRule implements Rule {
  private static final int MOST_NOTES = 5;

  private final Findings findings;
  private final Set<Property> told = new HashSet<>();

  /** How many terms what a node depends on has. */
  private final int[] terms;

  NeverRule(Findings findings) {
    this.findings = findings;
    this.terms = new int[findings.model().nodes().size()];
    for (MenuNode node : findings.model().nodes()) {
      int around = node.parent().map(parent -> terms[parent.index()]).orElse(0);
      terms[node.index()] = around + node.ownDependency().conjuncts().size();
    }
  }

  @Override
  public void check() {
    BitSet never = check(KconfigError.DEPENDENCY_NEVER, new BitSet());
    if (findings.isAskedFor(KconfigError.DEPENDENCY_UNDEFINED)) {
      check(KconfigError.DEPENDENCY_UNDEFINED, never);
    }
  }

  /**
   * Reports all of a kind.
   *
   * @param known the nodes of which it is known that they never hold
   * @return these and those that were found
   */
  private BitSet check(KconfigError kind, BitSet known) {
    boolean undefinedIsNo = kind == KconfigError.DEPENDENCY_UNDEFINED;
    Contradiction finder =
        new Contradiction(findings.model(), new Possible(findings, undefinedIsNo));
    BitSet never = (BitSet) known.clone();
    for (MenuNode node : findings.model().nodes()) {
      if (node.parent().map(parent -> never.get(parent.index())).orElse(false)) {
        never.set(node.index());
      } else if (!never.get(node.index()) && terms[node.index()] <= Contradiction.MOST_TERMS) {
        Optional<Contradiction.Cause> cause = finder.of(node.dependency());
        cause.ifPresent(found -> never.set(node.index()));
        cause.ifPresentOrElse(
            found -> entry(kind, node, found), () -> properties(kind, node, finder));
      }
    }
    return never;
  }

  private void properties(KconfigError kind, MenuNode node, Contradiction finder) {
    for (Property property : node.properties()) {
      Optional<Contradiction.Cause> cause =
          property.condition() == Expr.Constant.YES || told.contains(property)
              ? Optional.empty()
              : finder.of(property.effectiveCondition());
      if (cause.isPresent()) {
        told.add(property);
        String message = "This condition can never hold" + reason(kind, cause.get());
        add(Diagnostic.of(kind, message).at(property.condition().position()), cause.get(), node);
      }
    }
  }

  private void entry(KconfigError kind, MenuNode node, Contradiction.Cause cause) {
    String what =
        node.kind() == MenuNode.Kind.IF
            ? "The condition of this `if`"
            : "What " + Sentence.subject(node) + " depends on";
    String message = what + " can never hold" + reason(kind, cause);
    add(Diagnostic.of(kind, message).at(node.position()), cause, node);
  }

  private static String reason(KconfigError kind, Contradiction.Cause cause) {
    List<Expr> terms = cause.terms();
    if (cause.symbol().isPresent()) {
      return ": no value of `" + cause.symbol().get() + "` fits.";
    }
    if (terms.size() > 1) {
      return ": " + Sentence.quoted(terms.get(0)) + " does not fit the rest.";
    }
    String why = kind == KconfigError.DEPENDENCY_UNDEFINED ? ", for want of a definition." : ".";
    return ": " + Sentence.quoted(terms.get(0)) + " is always n" + why;
  }

  private void add(Diagnostic diagnostic, Contradiction.Cause cause, MenuNode node) {
    Diagnostic whole = diagnostic;
    List<Expr> terms = cause.terms();
    for (Expr term : terms.subList(0, Math.min(terms.size(), MOST_NOTES))) {
      whole = whole.withNote(Sentence.quoted(term) + " is asked for here.", term.position());
    }
    findings.add(whole, node);
  }
}

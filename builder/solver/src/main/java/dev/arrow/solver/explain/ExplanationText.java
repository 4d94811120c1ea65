package dev.arrow.solver.explain;

import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import java.util.ArrayList;
import java.util.List;

/** An explanation as lines for the user, each below what it explains. */
public final class ExplanationText {
  private final ClaimText claims;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line.
   *
   * @param depth how many steps from the symbol that was asked for
   * @param text without indentation
   */
  public record Line(int depth, String text) {
    @Override
    public String toString() {
      return "  ".repeat(depth) + text;
    }
  }

  private ExplanationText(Vocabulary vocabulary) {
    this.claims = new ClaimText(vocabulary);
  }

  /** The lines, outermost first. */
  public static List<Line> lines(Explanation of, Vocabulary vocabulary) {
    ExplanationText text = new ExplanationText(vocabulary);
    text.write(of);
    return List.copyOf(text.lines);
  }

  private void write(Explanation of) {
    add(0, ClaimText.capital(claims.of(of.value())));
    below(of.value(), 1);
    for (Refusal refusal : of.refused()) {
      String end = isToldBelow(refusal.reason()) ? "" : ": " + refusal.reason().message();
      add(1, named(refusal.line()) + " has no effect" + end);
    }
    for (Explanation.Other other : of.others()) {
      String values = String.join(" or ", other.values());
      add(0, claims.other(other.cause(), values));
      below(other.cause(), 1);
    }
    if (!of.whole()) {
      add(0, "There is more behind this than was looked at.");
    }
  }

  /** What a program needs has no place but says why. */
  private static String named(UserLine line) {
    String text = line.symbol() + "=" + line.value();
    return line.weight() == UserLine.Weight.NEED
        ? text + ", as " + line.origin() + ","
        : "the line " + text + " at " + line.origin();
  }

  /** Whether what stands in the way of other values says it, too. */
  private static boolean isToldBelow(Reason reason) {
    return reason instanceof Reason.Blocked
        || reason instanceof Reason.ForcedOn
        || reason instanceof Reason.Promptless
        || reason instanceof Reason.NoModules;
  }

  private void add(int depth, String text) {
    lines.add(new Line(depth, text));
  }

  private void cause(Cause cause, int depth) {
    Cause inner = ClaimText.introduced(cause).orElse(cause);
    add(depth, claims.of(cause));
    below(inner, depth + 1);
  }

  private void below(Cause cause, int depth) {
    cause.because().forEach(each -> cause(each, depth));
    if (cause.hidden() > 0) {
      add(depth, "and " + cause.hidden() + " more");
    }
  }
}

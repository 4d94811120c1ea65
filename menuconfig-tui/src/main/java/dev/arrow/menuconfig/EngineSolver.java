package dev.arrow.menuconfig;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.Alternative;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.solver.explain.Brief;
import dev.arrow.solver.explain.Explainer;
import dev.arrow.solver.explain.ExplanationText;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Consequence;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Fixer;
import dev.arrow.solver.fix.Goal;
import dev.arrow.solver.fix.Limits;
import dev.arrow.solver.fix.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The solver of one model, in the words of the menu. Its parts are made when first asked. */
public final class EngineSolver implements Solver {
  private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_]+)`");

  private final KconfigModel model;
  private final Vocabulary vocabulary;
  private final Weights weights;
  private @Nullable Explainer explainer;
  private @Nullable Fixer fixer;

  /** The solver of a model, with what is known of its libraries. */
  public EngineSolver(KconfigModel model, Vocabulary vocabulary, Weights weights) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  private Explainer explainer() {
    if (explainer == null) {
      explainer = new Explainer(model, vocabulary);
    }
    return explainer;
  }

  private Fixer fixer() {
    if (fixer == null) {
      fixer = new Fixer(model, weights);
    }
    return fixer;
  }

  @Override
  public Optional<Brief> shortest(Configuration configuration, Symbol symbol) {
    return explainer().shortest(configuration, symbol);
  }

  @Override
  public List<PageLine> explain(
      Configuration configuration, Symbol symbol, Optional<String> wanted) {
    List<PageLine> lines = new ArrayList<>();
    for (ExplanationText.Line line :
        ExplanationText.lines(explainer().explain(configuration, symbol, wanted), vocabulary)) {
      Role role = line.depth() == 0 ? Role.HEADING : Role.TEXT;
      lines.add(new PageLine(line.text(), role, line.depth(), named(line.text())));
    }
    return List.copyOf(lines);
  }

  /** The first symbol that a sentence names. */
  private Optional<String> named(String sentence) {
    Matcher matcher = NAME.matcher(sentence);
    while (matcher.find()) {
      if (model.symbol(matcher.group(1)).isPresent()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  @Override
  public FixAnswer enable(Configuration now, Symbol symbol, String value, BooleanSupplier givenUp) {
    Limits limits = Limits.USUAL.until(givenUp);
    Answer answer = fixer().enable(now, List.of(new Goal(symbol, value)), limits);
    if (answer instanceof Answer.Fixes fixes) {
      return new FixAnswer.Found(fixes.fixes().stream().map(EngineSolver::alternative).toList());
    }
    if (answer instanceof Answer.Impossible impossible) {
      return new FixAnswer.Impossible(
          impossible.core().stream().map(each -> each.toString()).toList());
    }
    return answer instanceof Answer.Unknown unknown
        ? new FixAnswer.Unknown(unknown.why())
        : new FixAnswer.Unknown("`" + symbol.name() + "` is " + value + " already.");
  }

  /** A fix with the lines withdrawn that mean nothing after it. */
  private static Alternative alternative(Fix fix) {
    List<Change> changes = new ArrayList<>();
    fix.removed().forEach(symbol -> changes.add(new Change.Unset(symbol)));
    for (UserLine line : fix.refused()) {
      changes.add(new Change.Unset(line.symbol()));
    }
    fix.lines().forEach(line -> changes.add(new Change.Set(line.symbol(), line.value())));
    return new Alternative(changes, names(fix.switchedOn()), names(fix.switchedOff()));
  }

  private static List<String> names(List<Consequence> consequences) {
    return consequences.stream().map(each -> each.symbol().name()).toList();
  }
}

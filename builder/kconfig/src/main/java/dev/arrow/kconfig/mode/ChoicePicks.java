package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Picks members of choices at random, each that can be seen as often as the others. One choice may
 * show or hide members of a later one, so they are taken in tree order.
 */
final class ChoicePicks {
  private final KconfigModel model;
  private final Random random;
  private final RandomAnswers.Probability probability;
  private final Set<String> fixed;

  /**
   * Picks for a model.
   *
   * @param fixed symbols that are not asked; a choice that has one of them as member is left alone
   */
  ChoicePicks(
      KconfigModel model, Random random, RandomAnswers.Probability probability, Set<String> fixed) {
    this.model = model;
    this.random = random;
    this.probability = probability;
    this.fixed = fixed;
  }

  /** The lines with those of the picks behind them. */
  List<UserLine> after(List<UserLine> lines) {
    List<UserLine> all = new ArrayList<>(lines);
    Configuration configuration = Configuration.of(model, lines);
    for (Choice choice : model.choices()) {
      // Drawn for every choice, so that what is fixed moves no other answer.
      Random own = new Random(random.nextLong());
      boolean decided = choice.members().stream().anyMatch(m -> fixed.contains(m.name()));
      if (!decided) {
        List<UserLine> picks = picks(configuration, choice, own);
        configuration = configuration.with(picks.toArray(UserLine[]::new));
        all.addAll(picks);
      }
    }
    return all;
  }

  private List<UserLine> picks(Configuration configuration, Choice choice, Random own) {
    if (!configuration.settable(choice).isEmpty()) {
      List<Tristate> modes = configuration.settable(choice);
      if (choice.isOptional() && own.nextInt(choice.members().size() + 1) == 0) {
        return List.of();
      }
      if (modes.contains(Tristate.M) && own.nextInt(100) >= probability.yes()) {
        return modules(choice, own);
      }
      return one(seenInModeY(configuration, choice), own);
    }
    List<Symbol> seen = new ArrayList<>();
    for (Symbol member : choice.members()) {
      if (configuration.isVisible(member)) {
        seen.add(member);
      }
    }
    return one(seen, own);
  }

  /** In mode m any number of members may be m. */
  private List<UserLine> modules(Choice choice, Random own) {
    List<UserLine> lines = new ArrayList<>();
    for (Symbol member : choice.members()) {
      String value = RandomAnswers.answer(member, own.nextInt(100), probability);
      lines.add(line(member, value.equals("n") ? "n" : "m"));
    }
    return lines;
  }

  /** The members that show once one of them is y. */
  private List<Symbol> seenInModeY(Configuration configuration, Choice choice) {
    List<Symbol> seen = new ArrayList<>();
    for (Symbol member : choice.members()) {
      Configuration on = configuration.with(line(member, "y"));
      if (on.text(member).equals("y")) {
        seen.add(member);
      }
    }
    return seen;
  }

  private static List<UserLine> one(List<Symbol> seen, Random own) {
    return seen.isEmpty() ? List.of() : List.of(line(seen.get(own.nextInt(seen.size())), "y"));
  }

  private static UserLine line(Symbol member, String value) {
    return UserLine.user(member.name(), value, RandomAnswers.PLACE);
  }
}

package dev.arrow.resolve;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the lines of a layer: the fewest that give a configuration when they are read after the
 * lines of the layers before. Returning to a default that an earlier layer left is a line of its
 * own.
 */
public final class TargetLines {
  private final Configuration wanted;
  private final List<UserLine> before;

  private TargetLines(Configuration wanted, List<UserLine> before) {
    this.wanted = wanted;
    this.before = before;
  }

  /** The lines, in the order of the tree. */
  public static List<UserLine> of(Configuration wanted, List<UserLine> before) {
    TargetLines lines = new TargetLines(wanted, before);
    return lines.fewest(lines.candidates());
  }

  /** What the configuration needs against the defaults, and whatever the earlier layers touch. */
  private List<UserLine> candidates() {
    Map<String, String> values = new LinkedHashMap<>();
    for (UserLine line : before) {
      wanted.model().symbol(line.symbol()).ifPresent(symbol -> touch(values, symbol));
    }
    DefconfigWriter.lines(wanted).forEach(line -> values.put(line.symbol(), line.value()));
    List<UserLine> candidates = new ArrayList<>();
    for (Symbol symbol : wanted.model().symbols()) {
      String value = values.get(symbol.name());
      if (value != null) {
        SourcePosition origin = SourcePosition.wholeFile("config");
        candidates.add(UserLine.user(symbol.name(), value, origin));
      }
    }
    return candidates;
  }

  private void touch(Map<String, String> values, Symbol symbol) {
    Optional<Choice> choice = symbol.choice();
    if (choice.isEmpty()) {
      values.put(symbol.name(), wanted.value(symbol.name()).text());
      return;
    }
    for (Symbol member : choice.get().members()) {
      if (wanted.on(member.name())) {
        values.put(member.name(), "y");
      }
    }
  }

  /** Takes out every line that is not missed, the last first. */
  private List<UserLine> fewest(List<UserLine> candidates) {
    List<UserLine> kept = new ArrayList<>(candidates);
    for (int i = kept.size() - 1; i >= 0; i--) {
      UserLine line = kept.remove(i);
      if (!isSame(with(kept))) {
        kept.add(i, line);
      }
    }
    return kept;
  }

  private Configuration with(List<UserLine> lines) {
    List<UserLine> all = new ArrayList<>(before);
    all.addAll(lines);
    return Configuration.of(wanted.model(), all);
  }

  private boolean isSame(Configuration other) {
    return sameValues(wanted, other);
  }

  /** True if every symbol has the same value in two configurations of one model. */
  static boolean sameValues(Configuration left, Configuration right) {
    KconfigModel model = left.model();
    return model.symbols().stream()
        .map(Symbol::name)
        .allMatch(name -> left.value(name).text().equals(right.value(name).text()));
  }
}

package dev.arrow.manifest;

import dev.arrow.manifest.Budget.Figure;
import dev.arrow.manifest.Budget.Limit;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code budget:}, whose keys are figures, and targets with figures of their own. */
final class BudgetReader {
  private final YamlSource source;
  private final List<Target> targets;

  private BudgetReader(YamlSource source, List<Target> targets) {
    this.source = source;
    this.targets = targets;
  }

  static Budgets read(YamlMap project, List<Target> targets) {
    BudgetReader reader = new BudgetReader(project.source(), targets);
    return project.map("budget").map(reader::budgets).orElse(Budgets.NONE);
  }

  private Budgets budgets(YamlMap map) {
    SortedMap<Figure, Limit> all = new TreeMap<>();
    SortedMap<Target, Budget> each = new TreeMap<>();
    for (YamlMap.FreeEntry entry : map.freeEntries()) {
      String key = entry.key().text();
      Optional<Target> target =
          targets.stream().filter(listed -> listed.toString().equals(key)).findFirst();
      if (target.isPresent()) {
        entry.value().map().ifPresent(own -> each.put(target.get(), budget(own)));
      } else if (Figure.words().contains(key)) {
        limit(entry.value()).ifPresent(limit -> all.put(Figure.named(key), limit));
      } else {
        unknown(entry.key());
      }
    }
    return new Budgets(new Budget(all), each);
  }

  private static Budget budget(YamlMap map) {
    SortedMap<Figure, Limit> limits = new TreeMap<>();
    for (Figure figure : Figure.values()) {
      map.value(figure.word())
          .flatMap(BudgetReader::limit)
          .ifPresent(limit -> limits.put(figure, limit));
    }
    return new Budget(limits);
  }

  private static Optional<Limit> limit(YamlValue value) {
    Optional<PlacedText> text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong amount = Budget.amount(text.get().text());
    if (amount.isEmpty()) {
      value.bad("is no amount", Optional.of("Write a number above 0, such as 600, 16K or 2M."));
      return Optional.empty();
    }
    return Optional.of(new Limit(amount.getAsLong(), text.get().at()));
  }

  private void unknown(PlacedText key) {
    List<String> known = new ArrayList<>(Figure.words());
    targets.forEach(target -> known.add(target.toString()));
    String message =
        "`" + Names.shown(key.text()) + "` is neither a figure nor a target of this project.";
    String hint =
        NearestName.of(key.text(), known)
            .map(near -> "The nearest is `" + near + "`.")
            .orElse("There are `" + String.join("`, `", known) + "`.");
    source.report(ManifestError.UNKNOWN_KEY, key.at(), message, Optional.of(hint));
  }
}

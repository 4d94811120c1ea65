package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the lines of fragments over those of a configuration; of each symbol the last one counts.
 */
public final class Merge {
  /** Two lines for one symbol, of different files. */
  public record Clash(UserLine before, UserLine after) {}

  private final KconfigModel model;
  private final boolean yesBeatsM;
  private final Map<String, UserLine> lines = new LinkedHashMap<>();
  private final Map<String, UserLine> asked = new LinkedHashMap<>();
  private final List<Clash> overridden = new ArrayList<>();
  private final List<Clash> redundant = new ArrayList<>();
  private final List<Clash> kept = new ArrayList<>();

  /**
   * A merge over a configuration.
   *
   * @param yesBeatsM whether y stays where a later line says m
   */
  public Merge(KconfigModel model, List<UserLine> base, boolean yesBeatsM) {
    this.model = model;
    this.yesBeatsM = yesBeatsM;
    base.forEach(this::put);
  }

  /** Takes the lines of one more file. */
  public void add(List<UserLine> fragment) {
    Map<String, UserLine> last = new LinkedHashMap<>();
    for (UserLine line : fragment) {
      last.remove(line.symbol());
      last.put(line.symbol(), line);
    }
    last.values().forEach(this::add);
  }

  private void add(UserLine line) {
    UserLine present = lines.get(line.symbol());
    if (yesBeatsM && present != null && demotes(present, line)) {
      kept.add(new Clash(present, line));
      return;
    }
    if (present != null && present.value().equals(line.value())) {
      redundant.add(new Clash(present, line));
    }
    UserLine before = asked.put(line.symbol(), line);
    if (before != null && !before.value().equals(line.value())) {
      overridden.add(new Clash(before, line));
    }
    put(line);
  }

  private boolean demotes(UserLine present, UserLine line) {
    boolean tristate =
        model.symbol(line.symbol()).filter(s -> s.type() == SymbolType.TRISTATE).isPresent();
    return tristate && present.value().equals("y") && line.value().equals("m");
  }

  /** As the last of all, for a choice goes by the member that is named last. */
  private void put(UserLine line) {
    lines.remove(line.symbol());
    lines.put(line.symbol(), line);
  }

  /** All lines that count, at most one a symbol. */
  public List<UserLine> lines() {
    return List.copyOf(lines.values());
  }

  /** The lines of the fragments that count. */
  public List<UserLine> asked() {
    return List.copyOf(asked.values());
  }

  /** Lines of fragments that a later fragment took back; those of the base are there for that. */
  public List<Clash> overridden() {
    return List.copyOf(overridden);
  }

  /** Lines that say what is said already. */
  public List<Clash> redundant() {
    return List.copyOf(redundant);
  }

  /** Lines that say m and gave way to a y. */
  public List<Clash> kept() {
    return List.copyOf(kept);
  }
}

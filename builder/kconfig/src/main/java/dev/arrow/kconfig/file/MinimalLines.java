package dev.arrow.kconfig.file;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the fewest lines that give a configuration: those that the C tool lists, and where these do
 * not give it, as many more as it takes.
 */
final class MinimalLines {
  private static final int MOST_ROUNDS = 20;

  private final Configuration configuration;
  private final KconfigModel model;

  /** The lines of the user, by symbol and in their order; what the program needs stands apart. */
  private final Map<String, UserLine> asked = new LinkedHashMap<>();

  private final List<UserLine> needs = new ArrayList<>();
  private final BitSet listed = new BitSet();

  /** Symbols that are listed with what the user asked for, not with what they have. */
  private final BitSet listedAsAsked = new BitSet();

  /** Symbols whose value comes only without a line. */
  private final BitSet withdrawn = new BitSet();

  private MinimalLines(Configuration configuration) {
    this.configuration = configuration;
    this.model = configuration.model();
    for (UserLine line : configuration.lines()) {
      if (line.weight() == UserLine.Weight.USER) {
        asked.put(line.symbol(), line);
      } else {
        needs.add(line);
      }
    }
  }

  static List<UserLine> of(Configuration configuration) {
    return new MinimalLines(configuration).run();
  }

  private List<UserLine> run() {
    for (Symbol symbol : model.symbols()) {
      listed.set(symbol.index(), isSettable(symbol) && isNeeded(symbol));
    }
    List<UserLine> lines = lines();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Symbol> differing = differing(lines);
      if (differing.isEmpty()
          || !(add(differing) || addAsAsked(differing) || withdraw(differing))) {
        return lines;
      }
      lines = lines();
    }
    return lines;
  }

  private boolean isSettable(Symbol symbol) {
    return configuration.isWritten(symbol)
        && symbol.type() != SymbolType.UNKNOWN
        && configuration.isChangeable(symbol);
  }

  private boolean isNeeded(Symbol symbol) {
    Choice choice = symbol.choice().orElse(null);
    if (choice != null) {
      boolean on = configuration.text(symbol).equals("y");
      return on ? !isPicked(choice, symbol) : !configuration.text(symbol).equals("n");
    }
    return !configuration.isDefault(symbol);
  }

  /** Whether the member is on without a word; a choice that may be m or n has to be told. */
  private boolean isPicked(Choice choice, Symbol member) {
    boolean sure = !choice.isOptional() && member.type() == SymbolType.BOOL;
    return sure && configuration.defaultPick(choice).orElse(null) == member;
  }

  /** Lines in tree order; behind them those that are as the user asked, in the user's order. */
  private List<UserLine> lines() {
    List<UserLine> lines = new ArrayList<>();
    for (int i = listed.nextSetBit(0); i >= 0; i = listed.nextSetBit(i + 1)) {
      if (!listedAsAsked.get(i)) {
        Symbol symbol = model.symbol(i);
        lines.add(line(symbol.name(), configuration.text(symbol)));
      }
    }
    for (UserLine line : asked.values()) {
      Symbol symbol = model.symbol(line.symbol()).orElse(null);
      if (symbol != null && listedAsAsked.get(symbol.index())) {
        lines.add(line(line.symbol(), line.value()));
      }
    }
    return List.copyOf(lines);
  }

  private static UserLine line(String symbol, String value) {
    return UserLine.user(symbol, value, SourcePosition.wholeFile("defconfig"));
  }

  /** The symbols that do not have their value by these lines alone. */
  private List<Symbol> differing(List<UserLine> lines) {
    List<UserLine> all = new ArrayList<>(needs);
    all.addAll(lines);
    Configuration again = Configuration.of(model, all);
    List<Symbol> differing = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      boolean same =
          again.text(symbol).equals(configuration.text(symbol))
              && again.isWritten(symbol) == configuration.isWritten(symbol);
      if (!same && !symbol.isTransitional()) {
        differing.add(symbol);
      }
    }
    return differing;
  }

  /** Lists those of the symbols that can be set; false if there was none to add. */
  private boolean add(List<Symbol> differing) {
    boolean added = false;
    for (Symbol symbol : differing) {
      int index = symbol.index();
      if (!listed.get(index) && !withdrawn.get(index) && isSettable(symbol)) {
        listed.set(symbol.index());
        added = true;
      }
    }
    return added;
  }

  /**
   * Lists what the user asked for: of symbols that have a value no line can give, of the members of
   * their choices, and of transitional symbols, which hand their value on.
   */
  private boolean addAsAsked(List<Symbol> differing) {
    BitSet wanted = new BitSet();
    for (Symbol symbol : differing) {
      wanted.set(symbol.index());
      Optional<Choice> choice = symbol.choice();
      choice.ifPresent(c -> c.members().forEach(member -> wanted.set(member.index())));
    }
    for (Symbol symbol : model.symbols()) {
      wanted.set(symbol.index(), wanted.get(symbol.index()) || symbol.isTransitional());
    }
    boolean added = false;
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      if (asked.containsKey(model.symbol(i).name()) && !listedAsAsked.get(i)) {
        listed.set(i);
        listedAsAsked.set(i);
        added = true;
      }
    }
    return added;
  }

  /** Takes back what is listed with a value that is none of those the symbol takes. */
  private boolean withdraw(List<Symbol> differing) {
    boolean changed = false;
    for (Symbol symbol : differing) {
      int index = symbol.index();
      if (listed.get(index) && !listedAsAsked.get(index)) {
        listed.clear(index);
        withdrawn.set(index);
        changed = true;
      }
    }
    return changed;
  }
}

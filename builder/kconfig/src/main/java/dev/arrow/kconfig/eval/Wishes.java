package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines ask for, by symbol: of each weight the last line counts. Changed only while a
 * configuration is made.
 */
final class Wishes {
  static final byte NONE = -1;

  private final KconfigModel model;
  private final @Nullable UserLine[] user;
  private final @Nullable UserLine[] need;
  private final int[] userSequence;
  private final int[] needSequence;

  /** Of each logic symbol: what the user wants, or {@link #NONE}. */
  final byte[] tristate;

  /** Of each logic symbol: what the program needs, or {@link #NONE}. */
  final byte[] needed;

  /** Of each other symbol: the valid text that is wanted. */
  final @Nullable String[] text;

  /** Of each choice: the mode that is asked for, or {@link #NONE}. */
  final byte[] mode;

  /** The lines for symbols that no file defines, by weight and name. */
  private final Map<String, Numbered> unknown;

  /** Whether numbers out of range are bounded in every dialect, and not thrown away in some. */
  final boolean bounding;

  private int sequence;

  /** A line with its place among all lines. */
  private record Numbered(UserLine line, int sequence) implements Comparable<Numbered> {
    @Override
    public int compareTo(Numbered other) {
      return Integer.compare(sequence, other.sequence);
    }
  }

  Wishes(KconfigModel model, boolean bounding) {
    int symbols = model.symbols().size();
    this.model = model;
    this.bounding = bounding;
    this.user = new @Nullable UserLine[symbols];
    this.need = new @Nullable UserLine[symbols];
    this.userSequence = new int[symbols];
    this.needSequence = new int[symbols];
    this.tristate = new byte[symbols];
    this.needed = new byte[symbols];
    this.text = new @Nullable String[symbols];
    this.mode = new byte[model.choices().size()];
    this.unknown = new LinkedHashMap<>();
    Arrays.fill(mode, NONE);
    Arrays.fill(tristate, NONE);
    Arrays.fill(needed, NONE);
  }

  private Wishes(Wishes other) {
    this.model = other.model;
    this.bounding = other.bounding;
    this.user = other.user.clone();
    this.need = other.need.clone();
    this.userSequence = other.userSequence.clone();
    this.needSequence = other.needSequence.clone();
    this.tristate = other.tristate.clone();
    this.needed = other.needed.clone();
    this.text = other.text.clone();
    this.mode = other.mode.clone();
    this.unknown = new LinkedHashMap<>(other.unknown);
    this.sequence = other.sequence;
  }

  KconfigModel model() {
    return model;
  }

  Wishes copy() {
    return new Wishes(this);
  }

  /** Takes a line; returns the number of its symbol, or -1 if no file defines it. */
  int add(UserLine line) {
    sequence++;
    Symbol symbol = model.symbol(line.symbol()).orElse(null);
    if (symbol == null) {
      unknown.put(line.weight() + line.symbol(), new Numbered(line, sequence));
      return -1;
    }
    int index = symbol.index();
    boolean isUser = line.weight() == UserLine.Weight.USER;
    (isUser ? user : need)[index] = line;
    (isUser ? userSequence : needSequence)[index] = sequence;
    value(symbol);
    return index;
  }

  /** Drops all lines for a symbol; returns its number, or -1 if no file defines it. */
  int remove(String name) {
    Symbol symbol = model.symbol(name).orElse(null);
    if (symbol == null) {
      for (UserLine.Weight weight : UserLine.Weight.values()) {
        unknown.remove(weight + name);
      }
      return -1;
    }
    int index = symbol.index();
    user[index] = null;
    need[index] = null;
    userSequence[index] = 0;
    needSequence[index] = 0;
    value(symbol);
    return index;
  }

  /** Drops the user's line for a symbol; returns its number, or -1 if no file defines it. */
  int removeUser(String name) {
    Symbol symbol = model.symbol(name).orElse(null);
    if (symbol == null) {
      unknown.remove(UserLine.Weight.USER + name);
      return -1;
    }
    user[symbol.index()] = null;
    userSequence[symbol.index()] = 0;
    value(symbol);
    return symbol.index();
  }

  private void value(Symbol symbol) {
    int index = symbol.index();
    if (symbol.type().isLogical()) {
      tristate[index] = logic(symbol, user[index]);
      needed[index] = logic(symbol, need[index]);
    } else {
      String wanted = validText(symbol, user[index]);
      text[index] = wanted == null ? validText(symbol, need[index]) : wanted;
    }
  }

  private static byte logic(Symbol symbol, @Nullable UserLine line) {
    if (line == null || line.value().isEmpty()) {
      return NONE;
    }
    return switch (line.value().charAt(0)) {
      case 'y' -> 2;
      case 'n' -> 0;
      case 'm' -> symbol.type() == SymbolType.TRISTATE ? 1 : NONE;
      default -> NONE;
    };
  }

  private @Nullable String validText(Symbol symbol, @Nullable UserLine line) {
    boolean valid = line != null && model.isValid(symbol.type(), line.value());
    return valid && line != null ? line.value() : null;
  }

  /** Whether the line's value is one the symbol can take. */
  boolean isValid(Symbol symbol, UserLine line) {
    return symbol.type().isLogical()
        ? logic(symbol, line) != NONE
        : symbol.type() != SymbolType.UNKNOWN && validText(symbol, line) != null;
  }

  /** What the line asks of a logic symbol: 0, 1, 2 or {@link #NONE}. */
  static byte wanted(Symbol symbol, UserLine line) {
    return logic(symbol, line);
  }

  static byte rank(Tristate value) {
    return switch (value) {
      case N -> 0;
      case M -> 1;
      case Y -> 2;
    };
  }

  @Nullable UserLine user(int symbol) {
    return user[symbol];
  }

  @Nullable UserLine need(int symbol) {
    return need[symbol];
  }

  /** The line that counts for a symbol: the user's, else the program's. */
  @Nullable UserLine line(int symbol) {
    UserLine own = user[symbol];
    return own == null ? need[symbol] : own;
  }

  /**
   * How recent the last mention of a choice member is; any mention by the user is above any need.
   */
  long priority(int symbol) {
    return userSequence[symbol] > 0 ? (1L << 32) + userSequence[symbol] : needSequence[symbol];
  }

  /** What is wanted of a choice member, by the user or else by the program. */
  byte ofMember(int symbol) {
    return tristate[symbol] != NONE ? tristate[symbol] : needed[symbol];
  }

  /** All lines that count, in the order they were given. */
  List<UserLine> lines() {
    List<Numbered> all = new ArrayList<>(unknown.values());
    for (int i = 0; i < user.length; i++) {
      UserLine own = user[i];
      UserLine needs = need[i];
      if (own != null) {
        all.add(new Numbered(own, userSequence[i]));
      }
      if (needs != null) {
        all.add(new Numbered(needs, needSequence[i]));
      }
    }
    Collections.sort(all);
    List<UserLine> lines = new ArrayList<>(all.size());
    for (Numbered numbered : all) {
      lines.add(numbered.line());
    }
    return List.copyOf(lines);
  }
}

package dev.arrow.solver.encode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the present lines ask of bool and tristate symbols. */
final class Lines {
  private final Map<Symbol, Placed> user = new HashMap<>();
  private final Map<Symbol, Placed> needs = new HashMap<>();

  /**
   * A line that counts.
   *
   * @param place a greater one is a later one; each of the user's is later than each need
   */
  record Placed(UserLine line, Tristate value, int place) {}

  Lines(Configuration now) {
    List<UserLine> lines = now.lines();
    for (int i = 0; i < lines.size(); i++) {
      UserLine line = lines.get(i);
      Symbol symbol = now.model().symbol(line.symbol()).orElse(null);
      Tristate value = symbol == null ? null : value(symbol, line);
      boolean isUser = line.weight() == UserLine.Weight.USER;
      if (symbol != null && value != null) {
        int place = 1 + i + (isUser ? lines.size() : 0);
        (isUser ? user : needs).put(symbol, new Placed(line, value, place));
      }
    }
  }

  private static @Nullable Tristate value(Symbol symbol, UserLine line) {
    if (!symbol.type().isLogical() || line.value().isEmpty()) {
      return null;
    }
    return switch (line.value().charAt(0)) {
      case 'y' -> Tristate.Y;
      case 'n' -> Tristate.N;
      case 'm' -> symbol.type() == SymbolType.TRISTATE ? Tristate.M : null;
      default -> null;
    };
  }

  Optional<Placed> user(Symbol symbol) {
    return Optional.ofNullable(user.get(symbol));
  }

  Optional<Placed> need(Symbol symbol) {
    return Optional.ofNullable(needs.get(symbol));
  }

  /** The line that counts for a member of a choice. */
  Optional<Placed> ofMember(Symbol symbol) {
    return user(symbol).or(() -> need(symbol));
  }
}

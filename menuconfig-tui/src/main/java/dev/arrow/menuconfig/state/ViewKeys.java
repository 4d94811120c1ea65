package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.menu.Filter;
import dev.arrow.menuconfig.menu.ViewOptions;
import java.util.Optional;

/** Keys that change what is seen of a menu. */
final class ViewKeys {
  private ViewKeys() {}

  static Optional<MenuState> press(Key key, MenuState state) {
    if (!(key instanceof Key.Typed typed)) {
      return Optional.empty();
    }
    ViewOptions options = state.options();
    return switch (typed.codePoint()) {
      case 'a' -> {
        boolean all = !options.all();
        String told = all ? "Also shows what cannot be changed now." : "Shows what can be changed.";
        yield Optional.of(state.with(options.withAll(all)).with(told));
      }
      case 'c' -> Optional.of(state.with(options.withNames(!options.names())));
      case 'i' -> Optional.of(state.with(options.withHelp(!options.help())));
      case 'v' -> {
        Filter next = options.filter().next();
        yield Optional.of(state.with(options.with(next)).with("Entries: " + next.word() + "."));
      }
      default -> Optional.empty();
    };
  }
}

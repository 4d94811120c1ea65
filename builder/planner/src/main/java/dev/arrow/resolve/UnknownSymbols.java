package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.Names;
import dev.arrow.text.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to say of a symbol that no Kconfig file defines. */
final class UnknownSymbols {
  private static final String LIBRARY = "LIB_";

  private UnknownSymbols() {}

  static Diagnostic diagnostic(String name, KconfigModel model) {
    String message = "There is no symbol `" + Names.shown(name) + "`.";
    Diagnostic diagnostic = Diagnostic.of(PlanError.UNKNOWN_SYMBOL, message);
    List<String> known = model.symbols().stream().map(Symbol::name).toList();
    return library(name, known)
        .or(() -> NearestName.of(name, known))
        .map(near -> diagnostic.withHint("Is `" + near + "` meant?"))
        .orElse(diagnostic.withHint(whereToLook(name)));
  }

  /** The symbol of the library that has that name. */
  private static Optional<String> library(String name, List<String> known) {
    String symbol = LIBRARY + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.of(symbol).filter(known::contains);
  }

  private static String whereToLook(String name) {
    return name.startsWith(LIBRARY)
        ? "`arrow lib list` shows the libraries of all pools."
        : "`arrow config list` shows the options of what is on.";
  }
}

package dev.arrow.kconfig.file;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code .config} the way the C tool does, for trees that are configured with either: what
 * makes no sense is passed over with a warning. {@link DotConfigReader} is the strict reader.
 */
public final class ToolConfigReader {
  private static final int MOST_GUESSES = 50;

  private final KconfigModel model;
  private final String name;
  private final DiagnosticLog log;
  private final List<UserLine> lines = new ArrayList<>();
  private final Map<String, UserLine> seen = new HashMap<>();
  private final Set<Choice> chosenChoices = new HashSet<>();
  private final String prefix;
  private int guesses;

  private ToolConfigReader(KconfigModel model, String name, String prefix, DiagnosticLog log) {
    this.model = model;
    this.name = name;
    this.prefix = prefix;
    this.log = log;
  }

  /** The lines that count of a file whose symbols are written with {@code CONFIG_}. */
  public static List<UserLine> read(
      KconfigModel model, String name, byte[] bytes, DiagnosticLog log) {
    return read(model, name, bytes, ConfigLine.PREFIX, log);
  }

  /**
   * The lines that count, in file order, also of symbols that the model does not have.
   *
   * @param name how positions call the file
   * @param prefix stands before each symbol, may be empty
   */
  public static List<UserLine> read(
      KconfigModel model, String name, byte[] bytes, String prefix, DiagnosticLog log) {
    ToolConfigReader reader = new ToolConfigReader(model, name, prefix, log);
    LineBytes.each(bytes, reader::line);
    return reader.counting();
  }

  private void line(String line, int number) {
    if (line.startsWith("#")) {
      comment(line, number);
      return;
    }
    int equals = line.indexOf('=');
    if (line.startsWith(prefix) && equals >= prefix.length()) {
      assignment(line.substring(prefix.length(), equals), line.substring(equals + 1), line, number);
    } else if (!line.isEmpty() && (!line.startsWith(prefix) || prefix.isEmpty())) {
      ignored("This is no line of a configuration, so it is passed over.", line, number);
    }
  }

  private void comment(String line, int number) {
    String start = "# " + prefix;
    int blank = line.indexOf(' ', start.length());
    if (!line.startsWith(start) || blank < 0) {
      return;
    }
    String rest = line.substring(blank + 1);
    boolean unset =
        model.dialect().has(Feature.LOOSE_LINES)
            ? rest.startsWith("is not set")
            : rest.equals("is not set");
    if (unset) {
      assignment(line.substring(start.length(), blank), "n", line, number);
    }
  }

  private void assignment(String symbol, String text, String line, int number) {
    Symbol known = model.symbol(symbol).orElse(null);
    if (known == null) {
      if (!symbol.isEmpty()) {
        lines.add(UserLine.user(symbol, text, place(number)));
        unknown(symbol, line, number);
      }
      return;
    }
    Optional<String> value = value(known, text);
    if (value.isEmpty()) {
      String type = known.type().keyword();
      ignored(
          "`" + LineBytes.decoded(text) + "` is no value of the " + type + " `" + symbol + "`.",
          line,
          number);
      return;
    }
    UserLine added = UserLine.user(symbol, value.get(), place(number));
    UserLine before = seen.put(symbol, added);
    boolean firstCounts = model.dialect().has(Feature.FIRST_LINE);
    if (before != null) {
      String which = firstCounts ? "the first line counts." : "this line counts.";
      log.report(
          Diagnostic.of(
                  KconfigError.CONFIG_DUPLICATE, "`" + symbol + "` is set a second time; " + which)
              .at(place(number))
              .withSourceLine(LineBytes.decoded(line))
              .withNote("The first line is here.", before.origin()));
      if (firstCounts) {
        seen.put(symbol, before);
        return;
      }
    }
    if (!firstCounts || isFirstOfChoice(known, added)) {
      lines.add(added);
    }
  }

  /** Whether no line before chose another member of the choice. */
  private boolean isFirstOfChoice(Symbol symbol, UserLine line) {
    Choice choice = symbol.choice().orElse(null);
    return choice == null || !line.value().equals("y") || chosenChoices.add(choice);
  }

  private void unknown(String symbol, String line, int number) {
    if (!log.policy().isOn(KconfigError.CONFIG_UNKNOWN)) {
      return;
    }
    Diagnostic unknown =
        Diagnostic.of(
                KconfigError.CONFIG_UNKNOWN,
                "There is no symbol `" + symbol + "`, so the line is passed over.")
            .at(place(number))
            .withSourceLine(LineBytes.decoded(line));
    // A guess looks at every name there is, so a long list of lost lines gets no more of them.
    Optional<String> near = guesses++ < MOST_GUESSES ? model.nearest(symbol) : Optional.empty();
    log.report(near.map(name -> unknown.withHint("Is `" + name + "` meant?")).orElse(unknown));
  }

  /** The value that the text is for a symbol of this type, if it is one. */
  private Optional<String> value(Symbol symbol, String text) {
    return switch (symbol.type()) {
      case BOOL, TRISTATE -> logic(symbol.type(), text);
      case INT, HEX -> model.isValid(symbol.type(), text) ? Optional.of(text) : Optional.empty();
      case STRING ->
          text.startsWith("\"") ? unquoted(text).map(LineBytes::decoded) : Optional.empty();
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<String> unquoted(String text) {
    return ConfigLine.unquoted(text, model.dialect().has(Feature.RAW_TEXTS));
  }

  /** Only the first letter counts. */
  private static Optional<String> logic(SymbolType type, String text) {
    String first = text.isEmpty() ? "" : text.substring(0, 1);
    boolean valid =
        first.equals("y")
            || first.equals("n")
            || (first.equals("m") && type == SymbolType.TRISTATE);
    return valid ? Optional.of(first) : Optional.empty();
  }

  private SourcePosition place(int number) {
    return new SourcePosition(name, number, 1);
  }

  private void ignored(String message, String line, int number) {
    log.report(
        Diagnostic.of(KconfigError.CONFIG_IGNORED, message)
            .at(place(number))
            .withSourceLine(LineBytes.decoded(line)));
  }

  /**
   * Where a choice has a mode, a member once chosen stays chosen: a later line that sets it to n
   * does not take the choice back.
   */
  private List<UserLine> counting() {
    if (model.dialect().choiceRule() == Dialect.ChoiceRule.PRIORITY) {
      return List.copyOf(lines);
    }
    Set<String> chosen = new HashSet<>();
    List<UserLine> counting = new ArrayList<>();
    for (UserLine line : lines) {
      boolean member = model.symbol(line.symbol()).flatMap(Symbol::choice).isPresent();
      if (member && line.value().equals("y")) {
        chosen.add(line.symbol());
      }
      if (!member || !line.value().equals("n") || !chosen.contains(line.symbol())) {
        counting.add(line);
      }
    }
    return List.copyOf(counting);
  }
}

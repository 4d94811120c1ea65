package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Empty files, one a symbol, by whose times a build knows what has changed since the auto.conf
 * before: what was compiled with a symbol is older than the file of it.
 */
public final class DependencyFiles {
  private DependencyFiles() {}

  /**
   * The symbols whose value is not that of an older auto.conf, those included that are no more.
   *
   * @param before the older file; empty when there is none
   * @param prefix stands before each symbol
   */
  public static SortedSet<String> changed(
      Configuration configuration, byte[] before, String prefix) {
    KconfigModel model = configuration.model();
    Map<String, String> old = read(model, before, prefix);
    SortedSet<String> changed = new TreeSet<>();
    for (Symbol symbol : model.symbols()) {
      Optional<String> was = Optional.ofNullable(old.remove(symbol.name()));
      if (symbol.type() != SymbolType.UNKNOWN && !now(configuration, symbol).equals(was)) {
        changed.add(symbol.name());
      }
    }
    // What is left is defined nowhere now.
    changed.addAll(old.keySet());
    return changed;
  }

  /** The value as an auto.conf has it; none for what is off or not written. */
  private static Optional<String> now(Configuration configuration, Symbol symbol) {
    String value = configuration.text(symbol);
    boolean off = symbol.type().isLogical() && value.equals("n");
    return configuration.isWritten(symbol) && !off ? Optional.of(value) : Optional.empty();
  }

  private static Map<String, String> read(KconfigModel model, byte[] file, String prefix) {
    Map<String, String> values = new TreeMap<>();
    String text = new String(file, StandardCharsets.UTF_8);
    // A return is part of a value.
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && line.startsWith(prefix) && equals > prefix.length()) {
        String name = line.substring(prefix.length(), equals);
        value(model, name, line.substring(equals + 1)).ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  /** What the line said then; nothing if it is no value of the symbol's type now. */
  private static Optional<String> value(KconfigModel model, String name, String text) {
    Symbol symbol = model.symbol(name).orElse(null);
    if (symbol == null) {
      return Optional.of(text);
    }
    if (symbol.type().isLogical()) {
      boolean on = text.startsWith("y") || text.startsWith("m");
      return on ? Optional.of(text.substring(0, 1)) : Optional.empty();
    }
    boolean quoted =
        symbol.type() == SymbolType.STRING && model.dialect().has(Feature.QUOTED_AUTO_CONF);
    boolean raw = model.dialect().has(Feature.RAW_TEXTS);
    return quoted && text.startsWith("\"") ? ConfigLine.unquoted(text, raw) : Optional.of(text);
  }

  /**
   * Gives the files of these symbols the present time, making those that are not there.
   *
   * @param folder where they lie; none of them lies elsewhere
   * @param nested whether their names are split at each underscore
   */
  public static void touch(Path folder, SortedSet<String> symbols, boolean nested)
      throws IOException {
    for (String symbol : symbols) {
      Path file = folder.resolve(name(symbol, nested)).normalize();
      if (file.startsWith(folder.normalize()) && !file.equals(folder.normalize())) {
        Path around = file.getParent();
        if (around != null) {
          Files.createDirectories(around);
        }
        Files.write(file, new byte[0]);
      }
    }
  }

  /** The file of a symbol. What an old auto.conf names is not trusted to be a name. */
  private static String name(String symbol, boolean nested) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '_';
      char kept = plain ? c : '_';
      name.append(nested ? (kept == '_' ? '/' : Character.toLowerCase(kept)) : kept);
    }
    return nested ? name.append(".h").toString() : name.toString();
  }
}

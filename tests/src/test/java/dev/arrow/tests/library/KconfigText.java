package dev.arrow.tests.library;

import dev.arrow.pool.Library;
import dev.arrow.tests.harness.SourceTree;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests on the host take from a library's Kconfig file: names it leans on, and defaults. */
final class KconfigText {
  private static final Pattern LEANS_ON =
      Pattern.compile("(?m)^\\s*(?:select|imply|depends on|if)\\b.*");
  private static final Pattern LIBRARY = Pattern.compile("\\bLIB_[A-Z0-9_]+\\b");
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^(?:config|menuconfig) (\\w+)\\n(.*?)(?=^\\S|\\z)");
  private static final Pattern DEFAULT =
      Pattern.compile("(?m)^\\s+(?:default|def_bool) +(\"[^\"]*\"|\\S+)");

  private static final Pattern SELECTED = Pattern.compile("(?m)^\\s+select (?!LIB_)(\\w+)\\s*$");
  private static final Pattern ATTACHED = Pattern.compile("(?m)^\\s+depends on APP_ATTACHED\\b");

  private KconfigText() {}

  /** The options, not libraries, that a library switches on whenever it is on. */
  static Set<String> selected(Library library) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = SELECTED.matcher(text(library));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Whether only attached programs can have a library. */
  static boolean isForAttached(Library library) {
    return ATTACHED.matcher(text(library)).find();
  }

  /** The library and all that it and its interface lean on, directly or not. */
  static Set<String> closure(String name) {
    Set<String> seen = new TreeSet<>();
    add(name, seen);
    return seen;
  }

  /** The values of the options of some libraries, as C sees them, when nobody sets one. */
  static Map<String, String> defaults(Collection<Library> libraries) {
    Map<String, String> values = new TreeMap<>();
    for (Library library : libraries) {
      Matcher entry = ENTRY.matcher(text(library));
      while (entry.find()) {
        values.putIfAbsent(entry.group(1), value(entry.group(2)));
      }
    }
    return values;
  }

  private static String value(String body) {
    Matcher matcher = DEFAULT.matcher(body);
    String value = matcher.find() ? matcher.group(1) : "n";
    return value.equals("y") ? "1" : value.matches("-?\\d.*|\".*") ? value : "0";
  }

  private static void add(String name, Set<String> seen) {
    Library library = PoolLibraries.all().get(name);
    if (library == null || !seen.add(name)) {
      return;
    }
    library.provides().ifPresent(of -> add(of, seen));
    Matcher line = LEANS_ON.matcher(text(library));
    while (line.find()) {
      Matcher symbol = LIBRARY.matcher(line.group());
      while (symbol.find()) {
        add(byName(symbol.group()), seen);
      }
    }
  }

  private static String byName(String symbol) {
    return PoolLibraries.all().values().stream()
        .filter(library -> library.symbol().equals(symbol))
        .map(Library::name)
        .findFirst()
        .orElse("");
  }

  private static String text(Library library) {
    return SourceTree.text(SourceTree.root().relativize(library.kconfig()));
  }
}

package dev.arrow.resolve;

import dev.arrow.pool.Library;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads the `depends on` lines of a provider's own entry from the text of its Kconfig file, before
 * there is a model: the root Kconfig repeats them for the provider's member of the choice.
 */
final class ProviderEntry {
  private static final Set<String> ENDS =
      Set.of("choice", "comment", "config", "endif", "endmenu", "help", "if", "menu", "menuconfig");

  private ProviderEntry() {}

  /** The conditions, in the order of the file. */
  static List<String> dependencies(Library provider, byte[] content) {
    List<String> found = new ArrayList<>();
    Iterator<String> lines =
        new String(content, StandardCharsets.ISO_8859_1).replace("\\\n", " ").lines().iterator();
    boolean inside = false;
    while (lines.hasNext()) {
      List<String> words = words(lines.next());
      String first = words.isEmpty() ? "" : words.get(0);
      if (ENDS.contains(first)) {
        inside =
            first.endsWith("config") && words.size() > 1 && words.get(1).equals(provider.symbol());
      } else if (inside && first.equals("depends") && words.size() > 2) {
        found.add(String.join(" ", words.subList(2, words.size())));
      }
    }
    return found;
  }

  private static List<String> words(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") ? List.of() : List.of(text.split("[ \t]+"));
  }
}

package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds entries by words in their names, prompts and help. Immutable. A hit in a name counts more
 * than one in a prompt, and that more than one in the help; at the start of a word more than inside
 * of one; letters in the right order with others between count least. Every word must be found.
 */
public final class SearchIndex {
  /** More hits than these are counted, not shown. */
  public static final int MOST_SHOWN = 500;

  private final List<Entry> entries = new ArrayList<>();

  /** What is looked at, in small letters. */
  private record Entry(MenuNode node, String name, String prompt, String help) {}

  /** An entry that was found; the greater its score the better. */
  public record Hit(MenuNode node, int score) {}

  /** What a search found: the best hits first, and how many there are in all. */
  public record Result(List<Hit> best, int all) {
    public Result {
      best = List.copyOf(best);
    }
  }

  /** The index of a model. Takes a look at every entry. */
  public SearchIndex(KconfigModel model) {
    for (MenuNode node : model.nodes()) {
      boolean named = node.symbol().isPresent();
      if (named || (node.prompt().isPresent() && node.kind() != MenuNode.Kind.ROOT)) {
        String name = node.symbol().map(symbol -> symbol.name()).orElse("");
        String prompt = node.prompt().map(p -> p.text()).orElse("");
        entries.add(new Entry(node, small(name), small(prompt), small(node.help().orElse(""))));
      }
    }
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The entries in which all words of a text are found; none for a text without words. */
  public Result find(String text) {
    List<String> words = new ArrayList<>();
    for (String word : small(text).strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : words.isEmpty() ? List.<Entry>of() : entries) {
      int score = score(entry, words);
      if (score > 0) {
        hits.add(new Hit(entry.node(), score));
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit hit) -> -hit.score())
            .thenComparingInt(hit -> hit.node().index()));
    return new Result(hits.subList(0, Math.min(hits.size(), MOST_SHOWN)), hits.size());
  }

  private static int score(Entry entry, List<String> words) {
    int sum = 0;
    for (String word : words) {
      int score = score(entry, word);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    // What the user can set is looked for more often than what is computed.
    int promptless = entry.prompt().isEmpty() ? 40 : 0;
    return Math.max(1, sum - promptless - Math.min(entry.name().length(), 30));
  }

  private static int score(Entry entry, String word) {
    String name = entry.name();
    if (name.equals(word)) {
      return 1000;
    }
    int best = within(name, word, 600);
    if (name.startsWith(word)) {
      best = Math.max(best, 800);
    }
    if (name.endsWith("_" + word)) {
      best = Math.max(best, 850);
    }
    best = Math.max(best, within(entry.prompt(), word, 450));
    if (best == 0 && entry.help().contains(word)) {
      best = within(entry.help(), word, 150);
    }
    return best == 0 ? letters(name, word) : best;
  }

  /** The score if the word starts a word of the text, 3/4 of it if it is inside of one. */
  private static int within(String text, String word, int score) {
    int at = text.indexOf(word);
    if (at < 0) {
      return 0;
    }
    for (int i = at; i >= 0; i = text.indexOf(word, i + 1)) {
      if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
        return score;
      }
    }
    return score * 3 / 4;
  }

  /** The letters of the word in their order; the closer together the better. */
  private static int letters(String name, String word) {
    if (word.length() < 3) {
      return 0;
    }
    int from = -1;
    int at = -1;
    for (int i = 0; i < word.length(); i++) {
      at = name.indexOf(word.charAt(i), at + 1);
      if (at < 0) {
        return 0;
      }
      from = i == 0 ? at : from;
    }
    int span = at - from + 1;
    return span > 3 * word.length() ? 0 : Math.max(1, 100 * word.length() / span);
  }
}

package dev.arrow.fetch;

import dev.arrow.manifest.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Follows the symbolic links of a tree that is not there yet, one by way of the other, and refuses
 * those that leave it. A link to nothing is allowed.
 *
 * @param links targets by path
 */
record LinkCheck(Map<String, String> links) {
  private static final int MOST_STEPS = 40;

  void requireInside() throws UnsafeTree {
    for (String link : links.keySet()) {
      follow(link);
    }
  }

  private void follow(String start) throws UnsafeTree {
    List<String> at = new ArrayList<>();
    Deque<String> rest = new ArrayDeque<>(List.of(start.split("/")));
    int steps = 0;
    while (!rest.isEmpty()) {
      String part = rest.removeFirst();
      if (part.equals("..")) {
        if (at.isEmpty()) {
          throw refused(start);
        }
        at.remove(at.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        at.add(part);
        String target = links.get(String.join("/", at));
        if (target != null) {
          if (target.startsWith("/") || ++steps > MOST_STEPS) {
            throw refused(start);
          }
          at.remove(at.size() - 1);
          List<String> parts = List.of(target.split("/"));
          for (int i = parts.size() - 1; i >= 0; i--) {
            rest.addFirst(parts.get(i));
          }
        }
      }
    }
  }

  private UnsafeTree refused(String link) {
    String target = Names.shown(links.getOrDefault(link, ""));
    return new UnsafeTree(
        "the link `" + Names.shown(link) + "` to `" + target + "`, which leaves it or has no end");
  }
}

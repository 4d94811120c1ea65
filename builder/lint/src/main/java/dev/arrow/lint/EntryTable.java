package dev.arrow.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of a menu tree by the library whose Kconfig file they stand in. */
final class EntryTable {
  private final Map<String, Library> byFile = new HashMap<>();
  private final Map<Library, List<MenuNode>> nodes = new HashMap<>();

  EntryTable(PoolIndex pools, KconfigModel model) {
    Path home = pools.arrowHome();
    for (Library library : pools.libraries()) {
      Path file = library.kconfig();
      byFile.put(file.toString(), library);
      if (file.startsWith(home)) {
        byFile.put(home.relativize(file).toString(), library);
      }
    }
    Deque<MenuNode> open = new ArrayDeque<>(model.root().children());
    while (!open.isEmpty()) {
      MenuNode node = open.removeFirst();
      Library owner = byFile.get(node.position().file());
      if (owner != null) {
        nodes.computeIfAbsent(owner, each -> new ArrayList<>()).add(node);
      }
      node.children().forEach(open::addLast);
    }
  }

  /** All that stands in a library's file. */
  List<MenuNode> of(Library library) {
    return nodes.getOrDefault(library, List.of());
  }

  /** Its entries alone. */
  List<MenuNode> entries(Library library) {
    return of(library).stream().filter(node -> node.symbol().isPresent()).toList();
  }
}

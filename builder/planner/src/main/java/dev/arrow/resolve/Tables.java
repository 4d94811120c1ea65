package dev.arrow.resolve;

import dev.arrow.manifest.Registration;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a resolution: one for each library that is on and that others can register in. */
final class Tables {
  private Tables() {}

  static List<Table> of(PoolIndex pools, List<ResolvedLibrary> libraries) {
    Set<String> owners = new TreeSet<>();
    pools
        .libraries()
        .forEach(
            library -> library.manifest().registers().forEach(each -> owners.add(each.table())));
    List<Table> tables = new ArrayList<>();
    for (ResolvedLibrary owner : sortedByName(libraries)) {
      if (owners.contains(owner.name()) || declaresTable(owner.library())) {
        tables.add(new Table(owner.name(), entries(owner.name(), libraries)));
      }
    }
    return tables;
  }

  private static List<ResolvedLibrary> sortedByName(List<ResolvedLibrary> libraries) {
    return libraries.stream().sorted(Comparator.comparing(ResolvedLibrary::name)).toList();
  }

  private static boolean declaresTable(Library library) {
    String name = Target.symbolPart(library.name()).toLowerCase(Locale.ROOT);
    return library.exports("arrow_" + name + "_table");
  }

  private static List<Table.Entry> entries(String table, List<ResolvedLibrary> libraries) {
    List<Table.Entry> entries = new ArrayList<>();
    for (ResolvedLibrary library : libraries) {
      for (Registration each : library.library().manifest().registers()) {
        if (each.table().equals(table)) {
          entries.add(new Table.Entry(library.name(), each.ops().text(), each.rank()));
        }
      }
    }
    entries.sort(
        Comparator.comparingInt(Table.Entry::rank)
            .thenComparing(Table.Entry::library)
            .thenComparing(Table.Entry::ops));
    return entries;
  }
}

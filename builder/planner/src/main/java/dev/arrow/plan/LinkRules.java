package dev.arrow.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may use which symbol in the link of one target; checked by make before it links.
 *
 * @param members the units of the link
 * @param exports which library's public headers declare a symbol, for all libraries of all pools
 * @param demands symbols that a manifest names
 * @param programNeeds what the program left undefined when the libraries were chosen
 */
public record LinkRules(
    List<Member> members,
    List<Export> exports,
    List<Demand> demands,
    SortedSet<String> programNeeds) {

  public LinkRules {
    members = List.copyOf(members);
    exports = List.copyOf(exports);
    demands = List.copyOf(demands);
    programNeeds = Collections.unmodifiableSortedSet(new TreeSet<>(programNeeds));
  }

  /**
   * A joined object and what it may use.
   *
   * @param name the unit's name
   * @param entry the library's Kconfig symbol
   * @param kconfig the library's Kconfig file, with the place of its entry
   * @param object its joined object
   * @param allowed names of the units whose exports it may use
   */
  public record Member(
      String name, String entry, String kconfig, String object, SortedSet<String> allowed) {
    public Member {
      allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }
  }

  /**
   * A declaration in a public header.
   *
   * @param symbol the declared name
   * @param library whose header declares it
   * @param entry the Kconfig symbol of that library
   */
  public record Export(String symbol, String library, String entry) {}

  /**
   * A symbol that a manifest promises.
   *
   * @param library the library that must define and export it
   * @param symbol the symbol
   * @param key the manifest's key, for example {@code init}
   * @param position the place in the manifest
   */
  public record Demand(String library, String symbol, String key, String position) {}
}

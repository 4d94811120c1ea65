package dev.arrow.resolve;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The libraries that are on, and why: who brings whom, and who depends on whom.
 *
 * @param libraries by name
 * @param edges sorted by their ends, then by kind and place
 */
public record LibraryGraph(SortedSet<String> libraries, List<Edge> edges) {
  /** Brings what the program's object or its Kconfig file asks for. No library has brackets. */
  public static final String PROGRAM = "[program]";

  /** Brings what the user's lines ask for. */
  public static final String CONFIGURATION = "[configuration]";

  /** Brings the libraries of the architecture and the platform. */
  public static final String TARGET = "[target]";

  /** Brings what is on unless somebody objects. */
  public static final String DEFAULT = "[default]";

  /** All that is no library, in the order in which people are shown it. */
  public static final List<String> ROOTS = List.of(PROGRAM, CONFIGURATION, TARGET, DEFAULT);

  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from)
          .thenComparing(Edge::to)
          .thenComparing(Edge::kind)
          .thenComparing(Edge::reason);

  public LibraryGraph {
    libraries = Collections.unmodifiableSortedSet(new TreeSet<>(libraries));
    edges = edges.stream().sorted(ORDER).distinct().toList();
  }

  /** What ties two of them together. */
  public enum Kind {
    /** The program uses a function or variable of the library. */
    NEEDS,
    /** A line of the configuration. */
    LINE,
    /** A default of the library's own entry. */
    DEFAULT,
    SELECT,
    IMPLY,
    /** The interface is served by the library. */
    PROVIDES,
    /** The library can be on only together with the other; brings nothing. */
    DEPENDS;

    /** Its name in texts and documents. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One of the ties.
   *
   * @param from who brings, or depends
   * @param to a library that is on
   * @param kind how
   * @param reason in a few words: a place, a symbol, a rank
   */
  public record Edge(String from, String to, Kind kind, String reason) {
    /** Whether the library is on because of it. */
    public boolean brings() {
      return kind != Kind.DEPENDS;
    }
  }
}

package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An `arrow.lock`: what the sources of a project that lie elsewhere were when they were fetched
 * first, and which compiler built it last.
 *
 * @param pools by address and tag
 * @param libraries external sources, by the library's name
 * @param compilers by architecture
 */
public record LockFile(List<PoolPin> pools, List<TreePin> libraries, List<Compiler> compilers) {
  /** The file's name, beside `arrow.yaml`. */
  public static final String FILE_NAME = "arrow.lock";

  /** A file that pins nothing. */
  public static final LockFile EMPTY = new LockFile(List.of(), List.of(), List.of());

  static final int VERSION = 1;

  private static final String HEADER =
      "# Written by arrow; keep it with the project. `arrow lib update` renews it.\n";

  public LockFile {
    pools = sorted(pools, Comparator.comparing(PoolPin::git).thenComparing(PoolPin::tag));
    libraries = sorted(libraries, Comparator.comparing(TreePin::name));
    compilers = sorted(compilers, Comparator.comparing(Compiler::arch));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(list);
    sorted.sort(order);
    return List.copyOf(sorted);
  }

  /**
   * A pool of a git repository.
   *
   * @param git its address
   * @param tag which tag
   * @param commit what the tag named
   * @param sha256 the checksum of the tree
   * @param at where it stands
   */
  public record PoolPin(String git, String tag, String commit, String sha256, SourcePosition at) {}

  /**
   * The sources of an external library, before patches.
   *
   * @param name the library
   * @param version which version
   * @param sha256 the checksum of the tree
   * @param at where it stands
   */
  public record TreePin(String name, String version, String sha256, SourcePosition at) {}

  /**
   * A compiler that was used.
   *
   * @param arch for which architecture
   * @param identity what it said it is
   */
  public record Compiler(String arch, String identity) {}

  /** Whether nothing is pinned. */
  public boolean isEmpty() {
    return pools.isEmpty() && libraries.isEmpty() && compilers.isEmpty();
  }

  /** The pin of a pool. */
  public Optional<PoolPin> pool(String git, String tag) {
    return pools.stream().filter(pin -> pin.git().equals(git) && pin.tag().equals(tag)).findFirst();
  }

  /** The pin of an external library's version. */
  public Optional<TreePin> library(String name, String version) {
    return libraries.stream()
        .filter(pin -> pin.name().equals(name) && pin.version().equals(version))
        .findFirst();
  }

  /** The compiler of an architecture. */
  public Optional<Compiler> compiler(String arch) {
    return compilers.stream().filter(each -> each.arch().equals(arch)).findFirst();
  }

  /** The same with a pin in place of the one for the same pool. */
  public LockFile with(PoolPin pin) {
    List<PoolPin> others = new ArrayList<>(pools);
    others.removeIf(each -> each.git().equals(pin.git()) && each.tag().equals(pin.tag()));
    others.add(pin);
    return new LockFile(others, libraries, compilers);
  }

  /** The same with a pin in place of the one for the same library. */
  public LockFile with(TreePin pin) {
    List<TreePin> others = new ArrayList<>(libraries);
    others.removeIf(each -> each.name().equals(pin.name()));
    others.add(pin);
    return new LockFile(pools, others, compilers);
  }

  /** The same with a compiler in place of the one for the same architecture. */
  public LockFile with(Compiler compiler) {
    List<Compiler> others = new ArrayList<>(compilers);
    others.removeIf(each -> each.arch().equals(compiler.arch()));
    others.add(compiler);
    return new LockFile(pools, libraries, others);
  }

  /** The file's text: equal pins have equal texts. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    text.append("version: ").append(VERSION).append('\n');
    section(text, "pools", pools);
    for (PoolPin pin : pools) {
      entry(text, "git", pin.git(), "tag", pin.tag());
      line(text, "commit", pin.commit());
      line(text, "sha256", pin.sha256());
    }
    section(text, "libraries", libraries);
    for (TreePin pin : libraries) {
      entry(text, "name", pin.name(), "version", pin.version());
      line(text, "sha256", pin.sha256());
    }
    section(text, "compilers", compilers);
    for (Compiler compiler : compilers) {
      entry(text, "arch", compiler.arch(), "identity", compiler.identity());
    }
    return text.toString();
  }

  private static void section(StringBuilder text, String name, List<?> items) {
    if (!items.isEmpty()) {
      text.append(name).append(":\n");
    }
  }

  private static void entry(
      StringBuilder text, String firstKey, String first, String secondKey, String second) {
    text.append("  - ").append(firstKey).append(": ").append(quoted(first)).append('\n');
    line(text, secondKey, second);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("    ").append(key).append(": ").append(quoted(value)).append('\n');
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

package dev.arrow.pool;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.PlacedText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One library of a pool.
 *
 * @param name unique over all pools
 * @param symbol its Kconfig entry, `LIB_X`
 * @param family the folder it is shelved in, such as `mm`; `archs` and `platforms` for those
 * @param pool which pool it came from
 * @param folder its files
 * @param kconfig its Kconfig file
 * @param manifest its `library.yaml`
 * @param headers sorted by path
 * @param sources in the order of the manifest, then `src/ARCH/`
 * @param privateHeaders headers and fragments below `src/`, sorted
 */
public record Library(
    String name,
    String symbol,
    String family,
    Pool pool,
    Path folder,
    Path kconfig,
    LibraryManifest manifest,
    List<PublicHeader> headers,
    List<SourceGroup> sources,
    List<Path> privateHeaders) {
  /** The family of the libraries in `archs`. */
  public static final String ARCH_FAMILY = "archs";

  /** The family of the libraries in `platforms`. */
  public static final String PLATFORM_FAMILY = "platforms";

  static final Comparator<Library> BY_RANK =
      Comparator.comparingInt(Library::defaultRank).thenComparing(Library::name);

  public Library {
    headers = List.copyOf(headers);
    sources = List.copyOf(sources);
    privateHeaders = List.copyOf(privateHeaders);
  }

  /** Libraries are the same if they lie in the same folder; they are keys of many maps. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Library library && folder.equals(library.folder);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  /** Where its public headers lie; may be absent. */
  public Path includeFolder() {
    return folder.resolve("include");
  }

  /** The interface that it provides. */
  public Optional<String> provides() {
    return manifest.role().provided().map(PlacedText::text);
  }

  /** The names that its public headers declare with `ARROW_API`. */
  public SortedSet<String> exports() {
    SortedSet<String> names = new TreeSet<>();
    headers.forEach(header -> names.addAll(header.facts().exports().keySet()));
    return names;
  }

  /** True if a public header declares a name with `ARROW_API`. */
  public boolean exports(String name) {
    return headers.stream().anyMatch(header -> header.facts().exports().containsKey(name));
  }

  private int defaultRank() {
    return manifest.role().rank();
  }
}

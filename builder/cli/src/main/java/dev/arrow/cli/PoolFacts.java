package dev.arrow.cli;

import dev.arrow.diag.ArrowException;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.menuconfig.menu.EntryFacts;
import dev.arrow.menuconfig.menu.LibraryFacts;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What a menu tells of libraries. The sizes of an image take longer to find out than a menu to
 * show, so they come when they are there.
 */
final class PoolFacts implements EntryFacts {
  private final Map<String, Library> libraries = new HashMap<>();
  private final CompletableFuture<Map<String, Long>> sizes;

  /**
   * The libraries of pools.
   *
   * @param image the one that was built last, which need not be there
   */
  PoolFacts(PoolIndex pools, Path image) {
    pools.libraries().forEach(library -> libraries.put(library.symbol(), library));
    this.sizes = CompletableFuture.supplyAsync(() -> sizes(image));
  }

  /** Those of a project, with the sizes in the last image of a target. */
  static PoolFacts of(ConfigOptions.Opened opened, Target target) {
    ProjectFile project = opened.project();
    Path build = project.folder().resolve("build").resolve(target.folder());
    return new PoolFacts(opened.pools(), build.resolve(project.name()));
  }

  private static Map<String, Long> sizes(Path image) {
    Map<String, Long> found = new HashMap<>();
    if (!Files.exists(image)) {
      return found;
    }
    try {
      for (Part part : ImageSizes.of(image).parts()) {
        if (part.column().inFile()) {
          found.merge(part.library(), part.bytes(), Long::sum);
        }
      }
    } catch (ArrowException e) {
      // An image without its symbols, or half of one: `arrow size` tells what is wrong with it.
      found.clear();
    }
    return found;
  }

  /** Waits until sizes are known. */
  PoolFacts whole() {
    sizes.join();
    return this;
  }

  /** The bytes of a library in the image; 0 if that is not known. */
  long bytes(Symbol symbol) {
    Library library = libraries.get(symbol.name());
    return library == null ? 0 : sizes.getNow(Map.of()).getOrDefault(library.name(), 0L);
  }

  /** Whether a symbol is the entry of a library. */
  boolean isLibrary(Symbol symbol) {
    return libraries.containsKey(symbol.name());
  }

  @Override
  public Optional<LibraryFacts> library(Symbol symbol) {
    Library library = libraries.get(symbol.name());
    if (library == null) {
      return Optional.empty();
    }
    long bytes = bytes(symbol);
    return Optional.of(
        new LibraryFacts(
            library.name(),
            library.manifest().summary(),
            library.manifest().external().map(ExternalRules::version).orElse(""),
            library.manifest().license(),
            bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes)));
  }
}

package dev.arrow.cli;

import dev.arrow.diag.ArrowException;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ArrowVersion;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * What a menu tells of libraries. The sizes of an image take longer to find out than a menu to
 * show, so they come when they are there.
 */
final class PoolFacts implements EntryFacts {
  private final Map<String, Library> libraries = new HashMap<>();
  private final CompletableFuture<Sizes> sizes;
  private final boolean knowsNeeds;
  private final UnaryOperator<String> paths;

  /**
   * What is known of an image.
   *
   * @param bytes of the libraries that are in it
   * @param otherwise what is to be said of all others
   */
  private record Sizes(Map<String, Long> bytes, String otherwise) {
    static final Sizes NOT_YET = new Sizes(Map.of(), "its size is being worked out");
    static final Sizes NO_IMAGE =
        new Sizes(Map.of(), "its size is not known yet; `arrow build` finds out");
    static final Sizes BROKEN =
        new Sizes(Map.of(), "its size is not known; `arrow size` says what is wrong");
  }

  /**
   * The libraries of pools.
   *
   * @param image the one that was built last, which need not be there
   * @param knowsNeeds whether it is known what the program needs
   * @param paths a text with the paths in it as the user knows them
   */
  PoolFacts(PoolIndex pools, Path image, boolean knowsNeeds, UnaryOperator<String> paths) {
    this.paths = paths;
    pools.libraries().forEach(library -> libraries.put(library.symbol(), library));
    this.knowsNeeds = knowsNeeds;
    this.sizes = CompletableFuture.supplyAsync(() -> sizes(image));
  }

  /** Those of a project, with the sizes in the last image of a target. */
  static PoolFacts of(Session session, ConfigOptions.Opened opened, Target target) {
    ProjectFile project = opened.project();
    Path build = project.folder().resolve("build").resolve(target.folder());
    boolean knowsNeeds = opened.editor().knowsNeeds(target);
    Path image = build.resolve(project.name());
    return new PoolFacts(opened.pools(), image, knowsNeeds, session.console()::shown);
  }

  private static Sizes sizes(Path image) {
    if (!Files.exists(image)) {
      return Sizes.NO_IMAGE;
    }
    Map<String, Long> found = new HashMap<>();
    try {
      for (Part part : ImageSizes.of(image).parts()) {
        if (part.column().inFile()) {
          found.merge(part.library(), part.bytes(), Long::sum);
        }
      }
    } catch (ArrowException e) {
      // An image without its symbols, or half of one.
      return Sizes.BROKEN;
    }
    return new Sizes(found, "not in the last build");
  }

  /** Waits until sizes are known. */
  @Override
  public PoolFacts whole() {
    sizes.join();
    return this;
  }

  @Override
  public String shown(String text) {
    return paths.apply(text);
  }

  @Override
  public String gap() {
    return knowsNeeds ? "" : "What the program needs is not known yet; `arrow build` finds out.";
  }

  private Sizes known() {
    return sizes.getNow(Sizes.NOT_YET);
  }

  /** The bytes of a library in the image; 0 if that is not known. */
  long bytes(Symbol symbol) {
    Library library = libraries.get(symbol.name());
    return library == null ? 0 : known().bytes().getOrDefault(library.name(), 0L);
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
    return Optional.of(
        new LibraryFacts(
            library.name(),
            library.manifest().summary(),
            version(library),
            library.manifest().license(),
            library.pool().name(),
            size(library)));
  }

  /** That of the code that is fetched; what comes with Arrow has Arrow's. */
  private static String version(Library library) {
    return library
        .manifest()
        .external()
        .map(ExternalRules::version)
        .orElse(library.pool().isArrows() ? ArrowVersion.CURRENT : "");
  }

  private LibraryFacts.Size size(Library library) {
    Sizes now = known();
    Long bytes = now.bytes().get(library.name());
    return bytes == null
        ? new LibraryFacts.Size.Unknown(now.otherwise())
        : new LibraryFacts.Size.Bytes(bytes);
  }
}

package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.model.Tristate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares what the two make of a case: the whole text of the configuration, and the few lines that
 * `savedefconfig` makes of it. Several cases may be compared at a time.
 */
final class TreeComparison {
  private final Path folder;
  private final Map<String, OurTool> loaded = new ConcurrentHashMap<>();

  /** Keeps what it writes in a folder. */
  TreeComparison(Path folder) {
    this.folder = folder;
  }

  /** Fails if there is a difference. */
  void check(TreeCase oneCase) throws IOException {
    Path place = Files.createDirectory(folder.resolve(oneCase.toString().replaceAll("\\W+", "-")));
    Path config = place.resolve(".config");
    CTool theirs = new CTool(oneCase.tree(), oneCase.variant());
    OurTool ours = ours(oneCase);
    String expected;
    String actual;
    switch (oneCase.kind()) {
      case ALIKE -> {
        expected = theirs.config(config, Map.of(), oneCase.detail());
        actual = ours.text(ours.alike(oneCase.detail(), List.of()));
      }
      case DEFCONFIG -> {
        expected = theirs.defconfig(config, oneCase.detail());
        Path file = TreeCache.tree(oneCase.tree().name()).resolve(oneCase.detail());
        actual = ours.text(ours.read(file));
      }
      case MUTATED, MUTATED_OURS -> {
        mutated(oneCase, config);
        actual = ours.text(ours.read(config));
        expected = updated(theirs, config);
      }
      case DRAWN -> {
        actual = ours.text(ours.random(oneCase.seed()));
        write(config, actual);
        expected = updated(theirs, config);
      }
      case KEPT -> {
        Path kept = place.resolve("kept");
        mutated(oneCase, kept);
        Map<String, String> names = Map.of("KCONFIG_ALLCONFIG", kept.toString());
        expected = theirs.config(config, names, oneCase.detail());
        actual = ours.text(ours.alike(oneCase.detail(), ours.lines(kept)));
      }
      case REWRITE -> {
        mutated(oneCase, config);
        Tristate from = oneCase.detail().startsWith("yes") ? Tristate.Y : Tristate.M;
        Tristate to = rewrittenTo(oneCase.detail());
        actual = ours.text(ours.rewritten(config, from, to));
        expected = theirs.config(config, Map.of(), oneCase.detail());
      }
      default -> throw new IllegalStateException();
    }
    boolean dated = oneCase.tree().beside();
    assertThat(dated ? body(actual) : actual).isEqualTo(dated ? body(expected) : expected);
    if (oneCase.tree().has("savedefconfig")) {
      checkSaved(ours, theirs, config);
    }
    deleteAll(place);
  }

  /** What the tool makes of the configuration there is; the oldest ones have only `defconfig`. */
  private static String updated(CTool theirs, Path config) throws IOException {
    if (theirs.tree().has("olddefconfig")) {
      return theirs.config(config, Map.of(), "olddefconfig");
    }
    Path asked = Files.move(config, config.resolveSibling("asked"));
    return theirs.defconfig(config, asked.toString());
  }

  /** The file without its heading, which in the oldest tools has a date. */
  private static String body(String config) {
    int at = 0;
    while (at < config.length() && config.charAt(at) == '#') {
      at = config.indexOf('\n', at) + 1;
    }
    return config.substring(at);
  }

  private static void checkSaved(OurTool ours, CTool theirs, Path config) throws IOException {
    assertThat(ours.saved(config)).as("savedefconfig").isEqualTo(theirs.savedDefconfig(config));
  }

  private OurTool ours(TreeCase oneCase) {
    return loaded.computeIfAbsent(
        oneCase.tree().name() + " " + oneCase.variant().name(),
        name -> new OurTool(oneCase.tree(), oneCase.variant()));
  }

  /** Draws a configuration, and writes it changed. */
  private void mutated(TreeCase oneCase, Path file) throws IOException {
    String drawn;
    if (oneCase.kind() == TreeCase.Kind.MUTATED_OURS) {
      OurTool ours = ours(oneCase);
      drawn = ours.text(ours.random(oneCase.seed()));
    } else {
      Map<String, String> seed = Map.of("KCONFIG_SEED", Integer.toString(oneCase.seed()));
      drawn = new CTool(oneCase.tree(), oneCase.variant()).config(file, seed, "randconfig");
    }
    write(file, ConfigMutation.of(drawn, oneCase.seed()));
  }

  private static Tristate rewrittenTo(String mode) {
    return switch (mode) {
      case "yes2modconfig" -> Tristate.M;
      case "mod2yesconfig" -> Tristate.Y;
      default -> Tristate.N;
    };
  }

  /** Files are compared byte by byte, a byte a character. */
  private static void write(Path file, String bytes) throws IOException {
    Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
  }

  private static void deleteAll(Path place) throws IOException {
    try (java.util.stream.Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}

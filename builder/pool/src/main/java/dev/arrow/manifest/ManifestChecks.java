package dev.arrow.manifest;

import java.util.Optional;
import java.util.function.Consumer;

/** Checks that several readers of manifests share. */
final class ManifestChecks {
  private ManifestChecks() {}

  /** Reports a value that will not do, whatever it is. */
  static Consumer<YamlValue> bad(String what) {
    return value -> value.bad(what, Optional.empty());
  }

  /** Reports a text that is no identifier of C. */
  static void requireIdentifier(YamlValue value, PlacedText text) {
    if (!Names.isIdentifier(text.text())) {
      value.bad("must name a function or object of C", Optional.empty());
    }
  }

  /** Reports a name with other characters than the rule allows. */
  static void requireName(YamlMap map, PlacedText name, boolean valid, String rule) {
    if (!valid && !name.text().isEmpty()) {
      String message = "`" + Names.shown(name.text()) + "` is not a name for this.";
      map.source().report(ManifestError.BAD_NAME, name.at(), message, Optional.of(rule));
    }
  }
}

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
  static void requireName(YamlMap map, PlacedText name, Naming naming) {
    if (!naming.isValid && !name.text().isEmpty()) {
      String message =
          "`" + Names.shown(name.text()) + "` cannot be the name of " + naming.what + ".";
      map.source().report(ManifestError.BAD_NAME, name.at(), message, Optional.of(naming.rule));
    }
  }

  /**
   * How a name is judged.
   *
   * @param what it names
   * @param isValid whether it may
   * @param rule what its characters may be
   */
  record Naming(String what, boolean isValid, String rule) {}
}

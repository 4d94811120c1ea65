package dev.arrow.manifest;

import dev.arrow.diag.DiagnosticLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads `platform.yaml`. */
public final class PlatformManifestReader {
  private static final int MOST_HEX_DIGITS = 16;

  private PlatformManifestReader() {}

  /** The manifest, or nothing after errors were reported. */
  public static Optional<PlatformManifest> read(Path file, DiagnosticLog log) {
    return YamlFile.read(file, PlatformShape.FILE, log).map(PlatformManifestReader::manifest);
  }

  private static PlatformManifest manifest(YamlMap map) {
    List<PlatformManifest.Offer> offers = new ArrayList<>();
    for (YamlMap.FreeEntry entry :
        map.map("platforms").map(YamlMap::freeEntries).orElse(List.of())) {
      entry.value().map().ifPresent(each -> offers.add(offer(entry.key(), each)));
    }
    return new PlatformManifest(offers, map.at());
  }

  private static PlatformManifest.Offer offer(PlacedText name, YamlMap map) {
    ManifestChecks.requireName(
        map,
        name,
        new ManifestChecks.Naming(
            "a platform",
            Names.isPlatform(name.text()),
            "Use small letters, digits and dashes, a letter first."));
    List<String> archs = texts(map, "archs");
    return new PlatformManifest.Offer(
        name,
        archs,
        linker(map),
        image(map),
        linkAddress(map),
        map.value("attached").isPresent() ? texts(map, "attached") : archs,
        map.text("not-attached").map(PlacedText::text));
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.texts(key).stream().map(PlacedText::text).toList();
  }

  private static String linker(YamlMap map) {
    PlacedText linker = map.requiredText("linker");
    ManifestChecks.requireName(
        map,
        linker,
        new ManifestChecks.Naming(
            "a linker script",
            Names.isLibrary(linker.text()),
            "It stands for `templates/linker/NAME-ARCH.ld.ftl`."));
    return linker.text();
  }

  private static ImageKind image(YamlMap map) {
    Optional<ImageKind> kind = ImageKind.of(map.requiredText("image").text());
    if (kind.isPresent()) {
      return kind.get();
    }
    List<String> words = Arrays.stream(ImageKind.values()).map(ImageKind::word).toList();
    map.value("image").ifPresent(ManifestChecks.bad("must be one of " + String.join(", ", words)));
    return ImageKind.ELF;
  }

  private static Optional<String> linkAddress(YamlMap map) {
    Optional<String> text = map.text("link-address").map(PlacedText::text);
    if (text.isPresent() && !isHex(text.get())) {
      map.value("link-address").ifPresent(ManifestChecks.bad("must be a number such as 0x100000"));
      return Optional.empty();
    }
    return text;
  }

  private static boolean isHex(String text) {
    String digits = text.startsWith("0x") ? text.substring(2) : "";
    return !digits.isEmpty()
        && digits.length() <= MOST_HEX_DIGITS
        && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}

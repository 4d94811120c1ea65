package dev.arrow.manifest;

import dev.arrow.manifest.ProjectFile.Toolchain;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the `toolchain` of a project. */
final class ToolchainReader {
  private static final String DEFAULT = "gcc";

  private static final Pattern COMMAND = Pattern.compile(ProjectShape.COMMAND);

  private ToolchainReader() {}

  /** The toolchain; the default one after an error was reported. */
  static Toolchain read(YamlMap project) {
    return project.map("toolchain").map(ToolchainReader::toolchain).orElse(absent());
  }

  private static Toolchain absent() {
    return new Toolchain(DEFAULT, new TreeMap<>());
  }

  private static Toolchain toolchain(YamlMap own) {
    Optional<PlacedText> compiler = own.text("compiler");
    if (compiler.isPresent() && !isCommand(compiler.get().text())) {
      own.value("compiler")
          .ifPresent(
              value ->
                  value.bad(
                      "must be `gcc`, `clang`, or the name or path of another compiler",
                      Optional.of("Use letters, digits and `_-+.,@/`, `-` not first.")));
      return absent();
    }
    return new Toolchain(compiler.map(PlacedText::text).orElse(DEFAULT), prefixes(own));
  }

  private static SortedMap<String, String> prefixes(YamlMap own) {
    SortedMap<String, String> prefixes = new TreeMap<>();
    for (YamlMap.FreeEntry entry : own.map("prefix").map(YamlMap::freeEntries).orElse(List.of())) {
      Optional<PlacedText> prefix = entry.value().text();
      if (prefix.isPresent() && !isCommand(prefix.get().text())) {
        ManifestChecks.bad("must be a prefix such as `aarch64-linux-gnu-`").accept(entry.value());
      }
      prefix.ifPresent(text -> prefixes.put(entry.key().text(), text.text()));
    }
    return prefixes;
  }

  private static boolean isCommand(String text) {
    return COMMAND.matcher(text).matches();
  }
}

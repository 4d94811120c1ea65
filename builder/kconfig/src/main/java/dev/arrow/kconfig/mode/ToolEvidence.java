package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which dialect a tree is written in, by the C tool that it brings along. A tree is written for its
 * own tool, so nothing tells more; each question here is answered by a word that came into the
 * tool's sources, or left them, together with the rules that the presets differ in.
 */
final class ToolEvidence {
  private static final List<String> FOLDERS =
      List.of(
          "scripts/kconfig",
          "util/kconfig",
          "tools/kconfig",
          "support/kconfig",
          "extra/config",
          "kconfig");
  private static final int LARGEST_SOURCE = 1 << 20;

  private final Path folder;

  private ToolEvidence(Path folder) {
    this.folder = folder;
  }

  /** The dialect of the tool below the root of a tree; empty if there is none. */
  static Optional<Dialect> of(Path root) {
    for (String name : FOLDERS) {
      Path folder = root.resolve(name);
      if (Files.isRegularFile(folder.resolve("confdata.c"))) {
        ToolEvidence tool = new ToolEvidence(folder);
        return Optional.of(tool.has("preprocess.c") ? tool.withMacros() : tool.withoutMacros());
      }
    }
    return Optional.empty();
  }

  private Dialect withMacros() {
    if (!has("lexer.l")) {
      return says("confdata.c", "escape") ? Dialects.LINUX_4_20 : Dialects.U_BOOT;
    }
    boolean globs = says("lexer.l", "glob(") || says("util.c", "glob(");
    if (says("lexer.l", "\"allnoconfig_y\"")) {
      return globs ? Dialects.UNIKRAFT : Dialects.LINUX_5_4;
    }
    if (says("lexer.l", "\"optional\"")) {
      boolean zeros = says("symbol.c", "\"0x0\"");
      return zeros ? (globs ? Dialects.COREBOOT : Dialects.LINUX_6_8) : Dialects.LINUX_6_1;
    }
    return says("lexer.l", "\"transitional\"") ? Dialects.LINUX_6_18 : Dialects.LINUX_6_12;
  }

  private Dialect withoutMacros() {
    if (folder.endsWith("support/kconfig")) {
      return Dialects.BUILDROOT;
    }
    if (!says("conf.c", "savedefconfig")) {
      return Dialects.BUSYBOX;
    }
    return says("zconf.l", "\"<=\"") ? Dialects.LINUX_4_11 : Dialects.LINUX_3_0;
  }

  private boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  private boolean says(String file, String words) {
    Path path = folder.resolve(file);
    try {
      return has(file)
          && Files.size(path) <= LARGEST_SOURCE
          && new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      return false;
    }
  }
}

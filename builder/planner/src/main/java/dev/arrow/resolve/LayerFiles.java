package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FolderReader;
import dev.arrow.resolve.ConfigLayers.Layer;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.NearestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and writes the files of {@link ConfigLayers}. */
final class LayerFiles {
  private static final String SUFFIX = ".config";
  private static final String HEAD = "# Written by `arrow config`; comments are not kept.\n";

  private LayerFiles() {}

  /** Reads every layer that the project's folder holds; faults go to the log. */
  static ConfigLayers read(ProjectFile project, DiagnosticLog log) {
    FolderReader reader = new FolderReader(log);
    Path folder = project.folder().resolve("config");
    SortedMap<Layer, List<UserLine>> lines = new TreeMap<>();
    for (FolderReader.Entry entry : reader.list(folder)) {
      if (!entry.isFolder() && entry.name().endsWith(SUFFIX)) {
        String name = entry.name().substring(0, entry.name().length() - SUFFIX.length());
        byte[] content = reader.content(entry.path());
        lines.put(new Layer(name), DotConfigReader.read(entry.path().toString(), content, log));
        requireReader(project, entry, name, log);
      }
    }
    SortedSet<Path> files = new TreeSet<>(reader.filesRead());
    for (Target target : project.targetNames()) {
      ConfigLayers.layersOf(target).forEach(layer -> files.add(file(folder, layer)));
    }
    return new ConfigLayers(folder, lines, new TreeSet<>(), files);
  }

  static void write(ConfigLayers layers) {
    try {
      for (Layer layer : layers.lines().keySet()) {
        write(file(layers.folder(), layer), text(layers, layer));
      }
      for (Path file : layers.files()) {
        if (file.startsWith(layers.folder()) && !layers.lines().containsKey(layer(file))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PlanError.UNWRITABLE_FILE, layers.folder(), e));
    }
  }

  /** The lines of a layer in the form of a `.config`. */
  static String text(ConfigLayers layers, Layer layer) {
    StringBuilder out = new StringBuilder();
    for (UserLine line : layers.layer(layer)) {
      boolean quoted = layers.texts().contains(line.symbol());
      out.append(ConfigText.line(line.symbol(), line.value(), quoted));
    }
    return out.toString();
  }

  static Path file(Path folder, Layer layer) {
    return folder.resolve(layer.name() + SUFFIX);
  }

  /** A file that already says the same keeps its comments. */
  private static void write(Path file, String text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(file);
    } else if (!saysAlready(file, text)) {
      AtomicFile.writeIfChanged(file, HEAD + text);
    }
  }

  private static boolean saysAlready(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    StringBuilder lines = new StringBuilder();
    Files.readString(file, StandardCharsets.UTF_8)
        .lines()
        .filter(LayerFiles::isLine)
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString().equals(text);
  }

  private static boolean isLine(String line) {
    return line.startsWith("CONFIG_") || (line.startsWith("# CONFIG_") && line.endsWith("not set"));
  }

  private static Layer layer(Path file) {
    String name = String.valueOf(file.getFileName());
    return new Layer(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** A variant may be named on the command line alone, so its file counts as read. */
  private static void requireReader(
      ProjectFile project, FolderReader.Entry entry, String name, DiagnosticLog log) {
    SortedSet<String> read = new TreeSet<>(Set.of(Layer.COMMON.name()));
    for (Target target : project.targetNames()) {
      read.add(target.folder());
      if (name.startsWith(target.base().folder() + "-")) {
        return;
      }
      read.add(target.base().folder());
    }
    if (!read.contains(name) && !project.targets().isEmpty()) {
      String nearest =
          NearestName.of(name, read)
              .map(near -> "Is `" + near + SUFFIX + "` meant?")
              .orElse("Its files are " + String.join(SUFFIX + ", ", read) + SUFFIX + ".");
      log.report(
          Diagnostic.of(PlanError.FILE_WITHOUT_READER, "No target of the project reads this file.")
              .at(SourcePosition.wholeFile(entry.path().toString()))
              .withHint(nearest));
    }
  }
}

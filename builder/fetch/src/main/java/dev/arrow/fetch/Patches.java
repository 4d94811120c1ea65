package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.PlacedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The patches of an external library: the files of its folder that end in `.patch` or `.diff`, by
 * name.
 *
 * @param files in the order in which they are applied
 */
record Patches(List<Path> files) {
  private static final int LARGEST = 1 << 23;

  Patches {
    files = List.copyOf(files);
  }

  /** The patches of a library; throws an ArrowException if the folder cannot be read. */
  static Patches of(Path library, PlacedText name) {
    Path folder = library.resolve(name.text()).normalize();
    if (!folder.startsWith(library) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw ArrowException.of(
          Diagnostic.of(
                  FetchError.PATCH_REFUSED,
                  "There is no folder `" + name + "` of patches beside the manifest.")
              .at(name.at()));
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{patch,diff}")) {
      entries.forEach(files::add);
    } catch (IOException e) {
      throw Faults.unusable(folder, e);
    }
    files.sort(null);
    return new Patches(files);
  }

  /** Tells apart sets of patches, and what they are applied to. */
  String key(String treeSum) throws IOException {
    StringBuilder text = new StringBuilder(treeSum);
    for (Path file : files) {
      String sum = TreeSum.of(new ByteArrayInputStream(content(file)));
      text.append('\n').append(file.getFileName()).append(' ').append(sum);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return TreeSum.of(new ByteArrayInputStream(bytes));
  }

  /** Applies all of them to a tree; throws an ArrowException that names the first that fails. */
  void applyTo(Path tree) throws IOException {
    for (Path file : files) {
      new PatchedFiles(tree, file).apply(content(file));
    }
  }

  private static byte[] content(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw refused(file, "is larger than " + LARGEST / 1024 / 1024 + " MiB");
      }
      return content;
    }
  }

  static ArrowException refused(Path file, String why) {
    return ArrowException.of(
        Diagnostic.of(FetchError.PATCH_REFUSED, "The patch " + why + ".")
            .at(SourcePosition.wholeFile(file.toString()))
            .withHint(
                "Patches are made by `git diff` or `diff -u` with `a/` and `b/` before names."));
  }
}

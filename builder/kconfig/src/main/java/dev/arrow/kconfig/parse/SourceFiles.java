package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the files of a tree. A confined dialect reads nothing outside the allowed
 * folders, wherever links may point.
 */
final class SourceFiles {
  private static final long LARGEST_FILE = 64L << 20;
  private static final long LARGEST_TREE = 256L << 20;
  private static final int MOST_OPENED = 100_000;

  private final Dialect dialect;
  private final Path root;
  private final List<Path> allowed;
  private final SyntaxReporter reporter;
  private final Map<Path, SourceText> known = new LinkedHashMap<>();
  private long totalBytes;
  private int opened;

  SourceFiles(Dialect dialect, Path root, List<Path> allowed, SyntaxReporter reporter) {
    this.dialect = dialect;
    this.root = root.toAbsolutePath().normalize();
    this.allowed = new ArrayList<>();
    this.reporter = reporter;
    this.allowed.add(real(root));
    for (Path folder : allowed) {
      this.allowed.add(real(folder));
    }
  }

  /** All files read so far, in the order of first use. */
  List<Path> read() {
    return List.copyOf(known.keySet());
  }

  /** The root file; null after a reported fault. */
  @Nullable SourceText openRoot(Path file) {
    return readOnce(file, SourcePosition.wholeFile(shown(file)));
  }

  /** The files a {@code source} names, in order; without those that had a reported fault. */
  List<SourceText> open(String name, Dialect.SourceRule rule, SourcePosition place) {
    List<SourceText> texts = new ArrayList<>();
    try {
      List<Path> named = files(name, rule);
      if (named.isEmpty() && rule == Dialect.SourceRule.GLOB_SOME) {
        fault(KconfigError.SOURCE_MISSING, "There is no file `" + name + "`.", place);
      }
      for (Path file : named) {
        SourceText text = readOnce(file, place);
        if (text != null) {
          texts.add(text);
        }
      }
    } catch (InvalidPathException | IOException | DirectoryIteratorException e) {
      fault(KconfigError.UNREADABLE_FILE, "`" + name + "` cannot be read.", place);
    }
    return texts;
  }

  private List<Path> files(String name, Dialect.SourceRule rule) throws IOException {
    Path path = root.resolve(name);
    if (rule == Dialect.SourceRule.ONE_FILE) {
      return List.of(path);
    }
    if (!NamePattern.isPattern(name)) {
      return Files.isRegularFile(path) ? List.of(path) : List.of();
    }
    List<Path> matches = List.of(path.getRoot() == null ? root : path.getRoot());
    for (Path part : path) {
      matches = children(matches, part.toString());
    }
    return matches;
  }

  private static List<Path> children(List<Path> folders, String pattern) throws IOException {
    List<Path> matches = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      if (NamePattern.isPattern(pattern)) {
        matching(folder, new NamePattern(pattern), matches);
      } else {
        Path child = folder.resolve(pattern).normalize();
        if (Files.exists(child)) {
          matches.add(child);
        }
      }
    }
    Collections.sort(matches);
    return matches;
  }

  private static void matching(Path folder, NamePattern pattern, List<Path> matches)
      throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path child : all) {
        if (pattern.matches(child.getFileName().toString())) {
          matches.add(child);
        }
      }
    }
  }

  private @Nullable SourceText readOnce(Path file, SourcePosition place) {
    if (++opened > MOST_OPENED) {
      fault(KconfigError.TOO_LARGE, "The tree reads more than 100,000 files.", place);
      throw new ParseAborted();
    }
    Path path = file.toAbsolutePath().normalize();
    SourceText text = known.get(path);
    if (text != null) {
      return text;
    }
    if (dialect.has(Feature.CONFINED) && !isAllowed(path)) {
      reporter.report(outside(shown(path)).at(place));
      return null;
    }
    text = read(path, place);
    if (text != null) {
      known.put(path, text);
      reporter.know(text);
    }
    return text;
  }

  private Diagnostic outside(String file) {
    return dialect.lint() == Dialect.Lint.POOL
        ? Diagnostic.of(
            KconfigError.SOURCE_OUTSIDE,
            "`" + file + "` lies outside the folders of this project and its pools.")
        : Diagnostic.of(KconfigError.SOURCE_OUTSIDE, "`" + file + "` lies outside the tree.")
            .withHint("If the tree is to read its folder, allow that: --allow-source DIR.");
  }

  private boolean isAllowed(Path file) {
    Path real = real(file);
    for (Path folder : allowed) {
      if (real.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private @Nullable SourceText read(Path file, SourcePosition place) {
    try {
      long size = Files.size(file);
      totalBytes += size;
      if (size > LARGEST_FILE || totalBytes > LARGEST_TREE) {
        fault(KconfigError.TOO_LARGE, "`" + shown(file) + "` is too large to be read.", place);
        return null;
      }
      return new SourceText(shown(file), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      fault(KconfigError.SOURCE_MISSING, "There is no file `" + shown(file) + "`.", place);
    } catch (IOException | SecurityException e) {
      fault(KconfigError.UNREADABLE_FILE, "`" + shown(file) + "` cannot be read.", place);
    }
    return null;
  }

  private String shown(Path file) {
    Path path = file.toAbsolutePath().normalize();
    Path shown = path.startsWith(root) ? root.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  private void fault(KconfigError kind, String message, SourcePosition place) {
    reporter.report(kind, message, place);
  }
}

package dev.arrow.cli.attach;

import dev.arrow.pack.image.Words;
import dev.arrow.pack.root.RootFingerprint;
import dev.arrow.plan.FileStamp;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What an image was made of, so that the same is not made again. It is kept beside the image.
 *
 * @param parts tells apart all that goes into an image
 * @param certain whether none of it is so new that it could change unseen
 */
record ImageState(String parts, boolean certain) {
  private static final String FILE = ".state";
  private static final long GRANULARITY_NS = 20_000_000;

  static ImageState of(AttachedProject project, Path kernel, Function<Path, String> shown)
      throws IOException {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    FileStamp first = FileStamp.of(kernel);
    FileStamp second = FileStamp.of(project.elf());
    Words words = project.words();
    String root = project.root(shown).map(source -> RootFingerprint.of(source.path())).orElse("");
    String parts =
        new Fingerprint()
            .add(first.toString())
            .add(second.toString())
            .add(root)
            .add(words.path())
            .addAll(words.arguments())
            .addAll(words.variables())
            .text();
    long recent = now - GRANULARITY_NS;
    return new ImageState(parts, !first.isAfter(recent) && !second.isAfter(recent));
  }

  /** Whether the image is made of just this. */
  boolean holds(Path image) throws IOException {
    Path file = file(image);
    return Files.exists(file) && Files.readString(file).equals(text(image));
  }

  /** Remembers it for an image that was just made. */
  void keep(Path image) throws IOException {
    if (certain) {
      AtomicFile.writeIfChanged(file(image), text(image));
    } else {
      Files.deleteIfExists(file(image));
    }
  }

  private static Path file(Path image) {
    return image.resolveSibling(image.getFileName() + FILE);
  }

  private String text(Path image) throws IOException {
    return parts + " " + FileStamp.of(image) + "\n";
  }
}

package dev.arrow.pack.disc;

import java.nio.file.Path;
import java.util.List;

/**
 * What firmware starts, beside the image that is on it.
 *
 * @param iso a CD, which can be written to a USB stick or a disk as it is
 * @param disk a whole disk with a GPT
 */
public record Discs(Path iso, Path disk) {
  /** Where those of an image lie. */
  public static Discs of(Path image) {
    return new Discs(beside(image, ".iso"), beside(image, ".img"));
  }

  /** All of them. */
  public List<Path> files() {
    return List.of(iso, disk);
  }

  /** What they were made of. */
  static Path state(Path image) {
    return beside(image, ".discs.state");
  }

  private static Path beside(Path image, String ending) {
    return image.resolveSibling(image.getFileName() + ending);
  }
}

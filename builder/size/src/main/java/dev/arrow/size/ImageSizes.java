package dev.arrow.size;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSection;
import dev.arrow.elf.ElfSegment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All bytes of an image, each once.
 *
 * @param parts in no particular order; those in the file add up to its size
 */
public record ImageSizes(List<Part> parts) {
  /** Behind an image's name, the link map that was written with it. */
  public static final String MAP = ".map";

  private static final String DEBUG = ".debug";
  private static final long LARGEST_MAP = 1 << 28;

  public ImageSizes {
    parts = List.copyOf(parts);
  }

  /**
   * The sizes of an image that lies beside its symbols and its link map.
   *
   * @throws ArrowException when one of the files is missing or does not fit the others
   */
  public static ImageSizes of(Path image) {
    return of(image, image);
  }

  /**
   * The same for an image or kernel whose symbols and link map have another name before their
   * endings.
   *
   * @throws ArrowException when one of the files is missing or does not fit the others
   */
  public static ImageSizes of(Path image, Path named) {
    ElfFile stripped = ElfFile.read(image);
    ElfFile symbols = ElfFile.read(named.resolveSibling(named.getFileName() + DEBUG));
    requireSame(stripped, symbols, named);
    Path map = named.resolveSibling(named.getFileName() + MAP);
    try {
      LinkMap links = LinkMapReader.read(lines(map));
      return new Anatomy(stripped, symbols, links, map).of(Files.size(image));
    } catch (IOException e) {
      throw unreadable(map, e);
    }
  }

  /** The same and what is attached to another image. */
  public ImageSizes withAttachmentOf(ImageSizes other) {
    List<Part> all = new ArrayList<>(parts);
    other.parts.stream().filter(each -> each.library().equals(Part.ATTACHED)).forEach(all::add);
    return new ImageSizes(all);
  }

  /** Bytes of the image's file. */
  public long file() {
    return parts.stream().filter(p -> p.column().inFile()).mapToLong(Part::bytes).sum();
  }

  private static void requireSame(ElfFile stripped, ElfFile symbols, Path image) {
    // The headers of sections may be gone, those of segments never are.
    boolean same =
        stripped.sections().isEmpty()
            ? segments(stripped).containsAll(segments(symbols))
            : sections(stripped).equals(sections(symbols));
    if (!same) {
      throw ArrowException.of(
          Diagnostic.of(
                  SizeError.FOREIGN_SYMBOLS, "The symbols are not those of the image beside them.")
              .at(SourcePosition.wholeFile(image + DEBUG))
              .withHint("Remove the image and build again."));
    }
  }

  private static List<String> segments(ElfFile file) {
    return file.segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD)
        .map(each -> each.virtualAddress() + " " + each.fileSize() + " " + each.memorySize())
        .toList();
  }

  private static List<String> sections(ElfFile file) {
    return file.sections().stream()
        .filter(ElfSection::isAllocated)
        .map(section -> section.name() + " " + section.address() + " " + section.size())
        .toList();
  }

  private static List<String> lines(Path map) throws IOException {
    if (Files.size(map) > LARGEST_MAP) {
      throw new IOException("more than 256 MiB");
    }
    // Names of sections and symbols may hold any byte.
    return Files.readAllLines(map, StandardCharsets.ISO_8859_1);
  }

  private static ArrowException unreadable(Path map, IOException e) {
    return ArrowException.of(
        Diagnostic.of(SizeError.UNREADABLE, "The link map cannot be read: " + e + ".")
            .at(SourcePosition.wholeFile(map.toString()))
            .withHint("`arrow build` writes it when it links the image."));
  }
}

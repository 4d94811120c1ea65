package dev.arrow.size;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSection;
import dev.arrow.elf.ElfSegment;
import dev.arrow.size.LinkMap.Input;
import dev.arrow.size.LinkMap.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an image apart: the map says whose a byte is, the symbols what it belongs to. */
final class Anatomy {
  private static final Pattern OBJECT =
      Pattern.compile("(?:.*/)?build/obj/([a-z_][a-z0-9_-]*)-[0-9a-f]+/.+");

  private final ElfFile image;
  private final List<ElfSection> loaded;
  private final SymbolTable symbols;
  private final LinkMap map;
  private final Path mapFile;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param image the stripped image, perhaps without section headers
   * @param linked as it was linked: its sections and its symbols
   * @param map of the image's link
   * @param mapFile named when it does not fit
   */
  Anatomy(ElfFile image, ElfFile linked, LinkMap map, Path mapFile) {
    this.image = image;
    this.loaded = linked.sections().stream().filter(ElfSection::isAllocated).toList();
    this.symbols = new SymbolTable(linked.symbols());
    this.map = map;
    this.mapFile = mapFile;
  }

  /**
   * All parts of the image.
   *
   * @param fileSize bytes of the image's file
   */
  ImageSizes of(long fileSize) {
    long headers = headers();
    for (ElfSection section : image.sections()) {
      if (!section.isAllocated() && section.type() != ElfSection.TYPE_NO_BITS) {
        headers += section.size();
      }
    }
    loaded.forEach(this::add);
    add(Column.FRAME, "", Part.HEADERS, "", headers);
    add(Column.FRAME, "", Part.ATTACHED, "", attached());
    long padding = fileSize - new ImageSizes(parts).file();
    if (padding < 0) {
      throw fault(SizeError.BAD_IMAGE, "Sections of the image overlap in its file.");
    }
    add(Column.FRAME, "", Part.PADDING, "", padding);
    return new ImageSizes(parts);
  }

  /** What the linker did not put there: segments in which no section lies. */
  private long attached() {
    return image.segments().stream()
        .filter(each -> each.type() == ElfSegment.TYPE_LOAD)
        .filter(each -> loaded.stream().noneMatch(section -> holds(each, section)))
        .mapToLong(ElfSegment::fileSize)
        .sum();
  }

  private static boolean holds(ElfSegment segment, ElfSection section) {
    return Long.compareUnsigned(section.address() - segment.virtualAddress(), segment.memorySize())
        < 0;
  }

  /** The sizes of the ELF specification: header, program headers, section headers. */
  private long headers() {
    boolean wide = image.header().is64();
    long segment = wide ? 56 : 32;
    long section = wide ? 64 : 40;
    long own = wide ? 64 : 52;
    return own + segment * image.segments().size() + section * image.sections().size();
  }

  /** The place of an input is certain, its size is not: it ends where the next one begins. */
  private void add(ElfSection section) {
    List<Input> inputs = inputs(section);
    Column column = Column.of(section);
    long done = 0;
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      long from = offset(input, section);
      long next = i + 1 < inputs.size() ? offset(inputs.get(i + 1), section) : section.size();
      long size = Long.compareUnsigned(input.size(), next - from) < 0 ? input.size() : next - from;
      add(column, section.name(), Part.PADDING, "", from - done);
      add(column, section, input, size);
      done = from + size;
    }
    add(column, section.name(), Part.PADDING, "", section.size() - done);
  }

  private void add(Column column, ElfSection section, Input input, long size) {
    if (input.object().isEmpty()) {
      add(column, section.name(), Part.PADDING, "", size);
      return;
    }
    String library = library(input.object());
    for (SymbolTable.Run run : symbols.split(input.address(), size)) {
      add(column, section.name(), library, run.symbol(), run.size());
    }
  }

  private long offset(Input input, ElfSection section) {
    long offset = input.address() - section.address();
    if (Long.compareUnsigned(offset, section.size()) > 0) {
      throw foreign();
    }
    return offset;
  }

  private List<Input> inputs(ElfSection section) {
    Output output =
        map.sections().stream()
            .filter(each -> each.name().equals(section.name()))
            .filter(each -> each.address() == section.address() && each.size() == section.size())
            .findFirst()
            .orElseThrow(this::foreign);
    // Sorting is stable: of several at one place, all but the last were merged away.
    return output.inputs().stream()
        .filter(input -> input.size() != 0)
        .sorted(Comparator.comparing(Input::address, Long::compareUnsigned))
        .toList();
  }

  private String library(String object) {
    Matcher found = OBJECT.matcher(object);
    if (!found.matches()) {
      throw foreign();
    }
    return switch (found.group(1)) {
      case "_program" -> Part.PROGRAM;
      case "_generated" -> Part.GENERATED;
      default -> found.group(1);
    };
  }

  private void add(Column column, String section, String library, String symbol, long bytes) {
    if (bytes > 0) {
      parts.add(new Part(column, section, library, symbol, bytes));
    }
  }

  private ArrowException foreign() {
    return fault(SizeError.FOREIGN_MAP, "The link map is not that of the image beside it.");
  }

  private ArrowException fault(SizeError kind, String message) {
    return ArrowException.of(
        Diagnostic.of(kind, message)
            .at(SourcePosition.wholeFile(mapFile.toString()))
            .withHint("Remove the image and build again."));
  }
}

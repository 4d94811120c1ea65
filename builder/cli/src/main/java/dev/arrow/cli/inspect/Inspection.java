package dev.arrow.cli.inspect;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.generate.build.BuildRecord;
import dev.arrow.pack.image.AttachedImage;
import dev.arrow.pack.program.ProgramSegment;
import dev.arrow.size.ImageSizes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is known of a file. What lies beside it tells more than the file itself, and may be missing.
 *
 * @param kind what it is
 * @param bytes of the file
 * @param segments of a program in memory, or of an image as a monitor loads it
 * @param program what is attached to an image, or what a program is
 * @param memory least bytes of memory, by machine; empty for a program
 * @param sizes whose the bytes are
 * @param calls the system calls that are served, sorted
 * @param view what a program calls
 * @param options the configuration, each {@code NAME=value}
 * @param isolation what parts the program from the kernel
 * @param build how it was built
 */
public record Inspection(
    Kind kind,
    long bytes,
    List<Segment> segments,
    Optional<AttachedImage> program,
    SortedMap<String, Long> memory,
    Optional<ImageSizes> sizes,
    List<String> calls,
    Optional<ProgramView> view,
    List<String> options,
    Optional<Isolation> isolation,
    Optional<BuildRecord> build) {

  public Inspection {
    segments = List.copyOf(segments);
    calls = List.copyOf(calls);
    options = List.copyOf(options);
  }

  /** The segments of what is attached. */
  List<Segment> programSegments() {
    return program.stream().flatMap(each -> each.segments().stream()).map(Segment::of).toList();
  }

  /** What a file is. */
  public enum Kind {
    /** A static program that can be attached. */
    PROGRAM("program", "a static program that can be attached"),
    /** A kernel with a program attached. */
    ATTACHED("attached", "an image with a ready program"),
    /** A kernel without one. */
    KERNEL("kernel", "a kernel to which a program can be attached"),
    /** A program linked with its kernel. */
    LINKED("linked", "an image of a linked program");

    private final String word;
    private final String sentence;

    Kind(String word, String sentence) {
      this.word = word;
      this.sentence = sentence;
    }

    /** For programs that read. */
    public String word() {
      return word;
    }

    /** For people. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * Memory with the same rights.
   *
   * @param address where it begins
   * @param memory its bytes
   * @param file bytes that come from the file
   * @param rights such as {@code r-x}
   */
  public record Segment(long address, long memory, long file, String rights) {
    static Segment of(ProgramSegment segment) {
      return new Segment(
          segment.address(), segment.memorySize(), segment.fileSize(), segment.rights());
    }

    static Segment of(ElfSegment segment) {
      String rights =
          ((segment.flags() & ElfSegment.READ) != 0 ? "r" : "-")
              + ((segment.flags() & ElfSegment.WRITE) != 0 ? "w" : "-")
              + ((segment.flags() & ElfSegment.EXECUTE) != 0 ? "x" : "-");
      return new Segment(
          segment.virtualAddress(), segment.memorySize(), segment.fileSize(), rights);
    }

    /** Those that a loader puts into memory. */
    static List<Segment> loaded(ElfFile elf) {
      return elf.segments().stream()
          .filter(each -> each.type() == ElfSegment.TYPE_LOAD)
          .map(Segment::of)
          .toList();
    }
  }
}

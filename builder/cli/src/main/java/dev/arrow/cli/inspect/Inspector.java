package dev.arrow.cli.inspect;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfHeader;
import dev.arrow.elf.ElfMachine;
import dev.arrow.elf.ElfSegment;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.generate.build.BuildRecord;
import dev.arrow.pack.image.AttachedImage;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.run.GuestArch;
import dev.arrow.run.Machine;
import dev.arrow.run.Machines;
import dev.arrow.run.MemoryNeed;
import dev.arrow.size.ImageSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks at a file and at what lies beside it.
 *
 * @param file an image, a kernel or a program
 * @param name how messages call it
 * @param calls finds out what a program calls
 */
public record Inspector(Path file, String name, Function<ElfFile, Optional<ProgramView>> calls) {
  private static final String KERNEL = ".kernel";
  private static final String CALL = "arrow_sys_";

  /** How the option of an architecture ends that says that another kernel maps memory. */
  private static final String HOSTED = "_HOSTED=y";

  private static final String OPTION = "CONFIG_";

  /**
   * What is known of the file.
   *
   * @throws ArrowException when it is neither an image nor a program that can be attached
   */
  public Inspection inspect() throws IOException {
    ElfFile elf = ElfFile.read(file, name);
    if (AttachedImage.isKernel(elf)) {
      Optional<AttachedImage> program = AttachedImage.read(elf, name);
      boolean attached = program.isPresent();
      return image(elf, attached ? Inspection.Kind.ATTACHED : Inspection.Kind.KERNEL, program);
    }
    boolean high = elf.segments().stream().anyMatch(Inspector::isOfKernel);
    return high || !BuildRecord.read(folder()).isEmpty()
        ? image(elf, Inspection.Kind.LINKED, Optional.empty())
        : program(elf);
  }

  private static boolean isOfKernel(ElfSegment segment) {
    return segment.type() == ElfSegment.TYPE_LOAD && segment.virtualAddress() < 0;
  }

  private Path folder() {
    return file.toAbsolutePath().resolveSibling("");
  }

  private Inspection program(ElfFile elf) throws IOException {
    Program program = ProgramReader.read(elf, name);
    String path = "/" + file.getFileName();
    return new Inspection(
        Inspection.Kind.PROGRAM,
        Files.size(file),
        program.segments().stream().map(Inspection.Segment::of).toList(),
        Optional.of(
            new AttachedImage(
                program.entry(),
                program.base(),
                program.end(),
                program.stackExecutable(),
                program.segments(),
                new Words(path, List.of(), List.of()),
                0)),
        Collections.emptySortedMap(),
        Optional.empty(),
        List.of(),
        calls.apply(elf),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Inspection image(ElfFile elf, Inspection.Kind kind, Optional<AttachedImage> program)
      throws IOException {
    List<String> options = options();
    return new Inspection(
        kind,
        Files.size(file),
        Inspection.Segment.loaded(elf),
        program,
        memory(elf),
        sizes(),
        served(),
        Optional.empty(),
        options,
        isolation(kind, options),
        BuildRecord.read(folder()));
  }

  /** A process has what memory it asks for. */
  private SortedMap<String, Long> memory(ElfFile elf) {
    SortedMap<String, Long> memory = new TreeMap<>();
    boolean machine = elf.segments().stream().anyMatch(Inspector::isOfKernel);
    if (machine && elf.header().type() == ElfHeader.TYPE_EXECUTABLE) {
      for (Machine each : machines(elf)) {
        memory.put(each.id(), MemoryNeed.of(file, each));
      }
    }
    return memory;
  }

  private static List<Machine> machines(ElfFile elf) {
    return ElfMachine.arch(elf.header().machine())
        .flatMap(GuestArch::of)
        .map(Machines::plain)
        .orElse(List.of());
  }

  /** A kernel's symbols and map are called as its image's. */
  private Path named() {
    String own = String.valueOf(file.getFileName());
    return own.endsWith(KERNEL)
        ? file.resolveSibling(own.substring(0, own.length() - KERNEL.length()))
        : file;
  }

  private Optional<ImageSizes> sizes() {
    if (!Files.exists(named().resolveSibling(named().getFileName() + ImageSizes.MAP))) {
      return Optional.empty();
    }
    try {
      return Optional.of(ImageSizes.of(file, named()));
    } catch (ArrowException e) {
      // What lies beside the file belongs to another one.
      return Optional.empty();
    }
  }

  private List<String> served() {
    Path symbols = named().resolveSibling(named().getFileName() + ".debug");
    if (!Files.exists(symbols)) {
      return List.of();
    }
    return ElfFile.read(symbols).symbols().stream()
        .filter(each -> each.type() == ElfSymbol.TYPE_FUNCTION && each.name().startsWith(CALL))
        .map(each -> each.name().substring(CALL.length()))
        .sorted()
        .toList();
  }

  private List<String> options() throws IOException {
    Path config = folder().resolve(".config");
    if (!Files.exists(config)) {
      return List.of();
    }
    return Files.readAllLines(config).stream()
        .filter(line -> line.startsWith(OPTION))
        .map(line -> line.substring(OPTION.length()))
        .toList();
  }

  private static Optional<Isolation> isolation(Inspection.Kind kind, List<String> options) {
    if (kind == Inspection.Kind.LINKED) {
      return Optional.of(Isolation.LINKED);
    }
    if (options.contains("ISOLATION_USER=y")) {
      return Optional.of(Isolation.USER);
    }
    if (!options.contains("ISOLATION_NONE=y")) {
      return Optional.empty();
    }
    boolean process = options.stream().anyMatch(option -> option.endsWith(HOSTED));
    return Optional.of(process ? Isolation.PROCESS : Isolation.NONE);
  }
}

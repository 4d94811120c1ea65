package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import dev.arrow.process.CommandRunner;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the addresses of a trace into names, by the symbols of the kernel and of the program. */
final class BackTrace {
  private final Optional<Symbols> kernel;
  private final Optional<Symbols> program;
  private final CallChain chain;

  /**
   * @param debug symbols of the kernel, or of a linked image
   * @param attached symbols of a program that is attached to it
   */
  BackTrace(CommandRunner commands, SymbolFile debug, Optional<SymbolFile> attached) {
    Optional<ElfFile> image = read(debug);
    this.kernel = image.map(elf -> new Symbols(commands, debug, elf.symbols()));
    this.program =
        attached.flatMap(file -> read(file).map(elf -> new Symbols(commands, file, elf.symbols())));
    this.chain = new CallChain(image.map(FrameTable::of).orElseGet(FrameTable::empty));
  }

  /** None when the file is not there, or is not what it should be. */
  private static Optional<ElfFile> read(SymbolFile file) {
    if (!Files.isRegularFile(file.file())) {
      return Optional.empty();
    }
    try {
      return Optional.of(ElfFile.read(file.file()));
    } catch (ArrowException e) {
      return Optional.empty();
    }
  }

  /**
   * One line a frame: {@code #0 ffffffffc0101a30 main+0x10 (main.c:12)}. Nothing when there are no
   * symbols at all.
   *
   * @param places innermost first
   */
  List<String> lines(List<TracePlace> places) {
    List<Long> addresses = chain.addresses(places);
    if (addresses.isEmpty() || (kernel.isEmpty() && program.isEmpty())) {
      return List.of();
    }
    List<String> kernelPlaces = kernel.map(symbols -> symbols.places(addresses)).orElse(List.of());
    List<String> programPlaces =
        program.map(symbols -> symbols.places(addresses)).orElse(List.of());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      // An attached program lies in the lower half of memory, a kernel in the upper one.
      boolean own = program.isPresent() && addresses.get(i) >= 0;
      List<String> names = own ? programPlaces : kernelPlaces;
      String place = i < names.size() ? names.get(i) : "";
      lines.add("#" + i + " " + Hexadecimal.of(addresses.get(i)) + place);
    }
    return lines;
  }
}

package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the addresses of a panic into names, by the image's file of symbols. */
final class BackTrace {
  private static final String UNKNOWN_LINE = "??";

  private final CommandRunner commands;
  private final Path debug;

  BackTrace(CommandRunner commands, Path debug) {
    this.commands = commands;
    this.debug = debug;
  }

  /**
   * One line a frame: {@code #0 ffffffffc0101a30 main+0x10 (main.c:12)}. Nothing when the file of
   * symbols is not there.
   *
   * @param addresses innermost first, each within the instruction that it stands for
   */
  List<String> lines(List<Long> addresses) {
    if (addresses.isEmpty() || !Files.isRegularFile(debug)) {
      return List.of();
    }
    try {
      return lines(addresses, ElfFile.read(debug).symbols(), sourceLines(addresses));
    } catch (ArrowException e) {
      return List.of();
    }
  }

  private static List<String> lines(
      List<Long> addresses, List<ElfSymbol> symbols, List<String> sources) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      StringBuilder line = new StringBuilder("#" + i + " ");
      line.append(Hexadecimal.of(addresses.get(i)));
      String name = name(addresses.get(i), symbols);
      if (!name.isEmpty()) {
        line.append(' ').append(name);
      }
      if (i < sources.size() && !sources.get(i).startsWith(UNKNOWN_LINE)) {
        line.append(" (").append(sources.get(i)).append(')');
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String name(long address, List<ElfSymbol> symbols) {
    Optional<ElfSymbol> function =
        symbols.stream().filter(s -> s.defined() && holds(s, address)).findFirst();
    return function.map(f -> f.name() + "+0x" + Long.toHexString(address - f.value())).orElse("");
  }

  private static boolean holds(ElfSymbol symbol, long address) {
    return symbol.type() == ElfSymbol.TYPE_FUNCTION
        && Long.compareUnsigned(address - symbol.value(), symbol.size()) < 0;
  }

  /** File and line of each address by addr2line; none if that is not installed. */
  private List<String> sourceLines(List<Long> addresses) {
    List<String> argv = new ArrayList<>(List.of("addr2line", "-e", debug.toString()));
    addresses.forEach(address -> argv.add("0x" + Long.toHexString(address)));
    try {
      CommandResult result = commands.run(Command.of(debug.resolveSibling("."), argv));
      return result.succeeded() ? result.output().lines().map(BackTrace::tidy).toList() : List.of();
    } catch (ArrowException e) {
      return List.of();
    }
  }

  /**
   * Without the remark about which of several paths through a line it was, and without the dots
   * that stand for the folders the compiler was told to forget.
   */
  private static String tidy(String line) {
    int remark = line.indexOf(" (discriminator");
    String place = remark < 0 ? line : line.substring(0, remark);
    while (place.startsWith("./")) {
      place = place.substring(2);
    }
    return place;
  }
}

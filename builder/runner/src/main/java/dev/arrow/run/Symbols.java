package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names functions and lines of one file.
 *
 * @param commands looks up source lines
 * @param file where the symbols come from
 * @param all of them
 */
record Symbols(CommandRunner commands, SymbolFile file, List<ElfSymbol> all) {
  private static final String UNKNOWN_LINE = "??";

  Symbols {
    all = List.copyOf(all);
  }

  /** For each address, what is known of it with a blank in front; empty for nothing. */
  List<String> places(List<Long> addresses) {
    List<String> sources = sourceLines(addresses);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      String name = name(addresses.get(i) - file.base());
      String place = name.isEmpty() ? "" : " " + name;
      boolean known = i < sources.size() && !sources.get(i).startsWith(UNKNOWN_LINE);
      places.add(known ? place + " (" + sources.get(i) + ")" : place);
    }
    return places;
  }

  private String name(long address) {
    Optional<ElfSymbol> function =
        all.stream().filter(s -> s.defined() && holds(s, address)).findFirst();
    return function.map(f -> f.name() + "+0x" + Long.toHexString(address - f.value())).orElse("");
  }

  private static boolean holds(ElfSymbol symbol, long address) {
    return symbol.type() == ElfSymbol.TYPE_FUNCTION
        && Long.compareUnsigned(address - symbol.value(), symbol.size()) < 0;
  }

  /** File and line of each address by addr2line; none if that is not installed. */
  private List<String> sourceLines(List<Long> addresses) {
    List<String> argv = new ArrayList<>(List.of("addr2line", "-e", file.file().toString()));
    addresses.forEach(address -> argv.add("0x" + Long.toHexString(address - file.base())));
    try {
      CommandResult result = commands.run(Command.of(file.file().resolveSibling("."), argv));
      return result.succeeded() ? result.output().lines().map(Symbols::tidy).toList() : List.of();
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

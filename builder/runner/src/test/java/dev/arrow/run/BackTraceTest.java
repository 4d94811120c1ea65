package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackTraceTest {
  private static final long BASE = 0xffffffffc0100000L;

  @TempDir Path folder;
  private SymbolFile program = new SymbolFile(Path.of("/none"), 0);
  private final List<Command> run = new ArrayList<>();

  @Test
  void framesHaveNamesAndLines() throws IOException {
    Path debug =
        Images.writeSymbols(
            folder.resolve("x.debug"),
            new Images.Function("main", BASE, 0x20),
            new Images.Function("arrow_start", BASE + 0x20, 0x10));
    List<String> lines =
        trace(debug, 0, "././a.c:12 (discriminator 3)\n??:0\n??:?\n")
            .lines(certain(BASE + 4, BASE + 0x1f, BASE + 0x100));
    assertThat(lines)
        .containsExactly(
            "#0 ffffffffc0100004 main+0x4 (a.c:12)",
            "#1 ffffffffc010001f main+0x1f",
            "#2 ffffffffc0100100");
    assertThat(run.get(0).argv())
        .endsWith("0xffffffffc0100004", "0xffffffffc010001f", "0xffffffffc0100100");
  }

  @Test
  void framesOfAnAttachedProgramHaveItsNames() throws IOException {
    Path debug =
        Images.writeSymbols(folder.resolve("k.debug"), new Images.Function("kernel", BASE, 0x20));
    Path elf =
        Images.writeSymbols(folder.resolve("prog"), new Images.Function("main", 0x1000, 0x20));
    program = new SymbolFile(elf, 0x400000);
    assertThat(trace(debug, 1, "").lines(certain(0x401004L, BASE, 0x500000L)))
        .containsExactly(
            "#0 0000000000401004 main+0x4",
            "#1 ffffffffc0100000 kernel+0x0",
            "#2 0000000000500000");
    assertThat(run.get(1).argv()).contains("0x1004");
  }

  @Test
  void withoutAddr2lineNamesRemain() throws IOException {
    Path debug =
        Images.writeSymbols(folder.resolve("x.debug"), new Images.Function("main", BASE, 0x20));
    assertThat(trace(debug, 1, "").lines(certain(BASE)))
        .containsExactly("#0 ffffffffc0100000 main+0x0");
  }

  @Test
  void withoutSymbolsThereIsNothing() throws IOException {
    assertThat(trace(folder.resolve("none"), 0, "").lines(certain(BASE))).isEmpty();
    Path broken = Files.writeString(folder.resolve("broken"), "no ELF");
    assertThat(trace(broken, 0, "").lines(certain(BASE))).isEmpty();
  }

  private static List<TracePlace> certain(long... addresses) {
    return LongStream.of(addresses)
        .mapToObj(address -> new TracePlace(address, OptionalLong.empty()))
        .toList();
  }

  private BackTrace trace(Path debug, int status, String output) {
    CommandRunner runner =
        new CommandRunner() {
          @Override
          public CommandResult run(Command command) {
            run.add(command);
            return new CommandResult(status, output, "");
          }

          @Override
          public CommandResult run(Command command, LineListener listener) {
            throw new AssertionError();
          }
        };
    return new BackTrace(runner, SymbolFile.of(debug), Optional.of(program));
  }
}

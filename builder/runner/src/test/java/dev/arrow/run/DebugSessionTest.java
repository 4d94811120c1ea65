package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugSessionTest {
  private static final long MIB = 1 << 20;
  private static final Path SOURCES = Path.of("/a/check out");

  @TempDir Path folder;

  private RunRequest request(Machine machine, long memory) throws IOException {
    return new RunRequest(
        Images.write(folder.resolve("it's"), 0x100000, 0x1000),
        Path.of("/b/demo.debug"),
        machine,
        memory,
        Optional.of(List.of("a b")),
        Optional.empty(),
        Optional.of(new SymbolFile(Path.of("/p/my prog"), 0x400000)),
        List.of());
  }

  @Test
  void gdbStartsTheMachineAndKnowsBothSymbols() throws IOException {
    List<String> argv = DebugSession.command(request(Machine.Q35, 64 * MIB), SOURCES);
    assertThat(argv)
        .startsWith("/bin/sh", "-c", "exec 9>&2 \"$@\"", "gdb", "gdb", "-q")
        .containsSequence("-ex", "set substitute-path arrow \"/a/check out\"", "/b/demo.debug")
        .containsSequence("-ex", "set remotetimeout 30", "-ex")
        .containsSequence("-ex", "add-symbol-file \"/p/my prog\" -o 0x400000");
    assertThat(argv.get(argv.size() - 1))
        .startsWith("target remote | exec 'qemu-system-x86_64' '-machine' 'q35' '-accel' 'tcg'")
        .contains("'-serial' 'file:/dev/fd/9'", "path=/dev/fd/9'", "/it'\\''s'")
        .endsWith("'-append' '-- \"a b\"' '-S' '-gdb' 'stdio'");
  }

  @Test
  void aGuestOfXenIsNotDebugged() {
    assertThatThrownBy(() -> DebugSession.command(request(Machine.XEN_PVH_DOM0, 64 * MIB), SOURCES))
        .isInstanceOf(ArrowException.class)
        .hasMessage("What runs on xen-pvh-dom0 cannot be debugged here.");
  }

  @Test
  void aProcessWithAReadyProgramWaitsAtItsFirstInstruction() throws IOException {
    RunRequest request = request(Machine.PROCESS, 0).withWords(List.of("arrow.stdin=null"));
    assertThat(DebugSession.command(request, SOURCES))
        .containsSequence("-ex", "handle SIGSYS nostop noprint pass")
        .containsSequence("-ex", "handle SIGSEGV nostop noprint pass")
        .containsSequence(
            "-ex",
            "set args 'arrow.debug' 'arrow.stdin=null' '--' 'a b' </dev/null",
            "-ex",
            "tbreak enter_program",
            "-ex",
            "run")
        .containsSequence("-ex", "add-symbol-file \"/p/my prog\" -o 0x400000")
        .endsWith(folder.resolve("it's").toString());
  }

  @Test
  void gdbStartsAProcessItself() throws IOException {
    RunRequest with = request(Machine.PROCESS, 0);
    RunRequest linked =
        new RunRequest(
            with.image(), with.debug(), with.machine(), 0, with.arguments(), Optional.empty());
    assertThat(DebugSession.command(linked, SOURCES))
        .containsExactly(
            "gdb",
            "-q",
            "-ex",
            "set substitute-path arrow \"/a/check out\"",
            "-ex",
            "symbol-file \"/b/demo.debug\"",
            "--args",
            folder.resolve("it's").toString(),
            "--",
            "a b");
  }

  @Test
  void aMachineWithTooLittleMemoryIsRefused() {
    assertThatThrownBy(() -> DebugSession.command(request(Machine.PC, MIB), SOURCES))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("of memory on pc");
  }
}

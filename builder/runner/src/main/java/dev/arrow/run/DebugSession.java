package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Images under gdb, which starts the machine, stops it before its first instruction and ends it.
 */
public final class DebugSession {
  /** gdb keeps a machine's standard error for itself, but passes on what it found open. */
  private static final List<String> WITH_OUTPUT =
      List.of("/bin/sh", "-c", "exec 9>&2 \"$@\"", "gdb");

  /** Debian's gdb for the programs of other architectures. */
  private static final String MULTIARCH = "gdb-multiarch";

  private static final String OUTPUT = "/dev/fd/9";

  /** On a loaded host a machine takes longer to start than the 2 s that gdb waits. */
  private static final String PATIENCE = "set remotetimeout 30";

  private DebugSession() {}

  /**
   * The command line of gdb; what the program prints goes to standard error.
   *
   * @param sources the checkout, where gdb finds what the symbols call {@code arrow/...}
   */
  public static List<String> command(RunRequest request, Path sources) {
    Path image = request.image().toAbsolutePath();
    Optional<GuestArch> foreign = GuestArch.foreign(image);
    List<String> argv = new ArrayList<>(List.of(foreign.isPresent() ? MULTIARCH : "gdb", "-q"));
    argv.addAll(List.of("-ex", "set substitute-path arrow " + quoted(sources.toString())));
    if (request.machine() == Machine.PROCESS) {
      foreign.ifPresent(DebugSession::refuse);
      argv.addAll(List.of("-ex", "symbol-file " + quoted(request.debug().toString())));
      if (request.program().isPresent()) {
        startProcess(argv, request, request.program().get());
        return argv;
      }
      argv.addAll(List.of("--args", image.toString()));
      request.arguments().ifPresent(arguments -> argv.add(KernelCommandLine.SEPARATOR));
      request.arguments().ifPresent(argv::addAll);
      return argv;
    }
    if (request.machine().start() != MachineStart.KERNEL) {
      throw ArrowException.of(
          Diagnostic.of(
                  RunError.NO_DEBUGGING,
                  "What runs on " + request.machine().id() + " cannot be debugged here.")
              .withHint("Debug the same program on a machine of its own: `-t kvm/x86_64`."));
    }
    MemoryNeed.check(image, request.machine(), request.memory());
    String line = KernelCommandLine.of(request.words(), request.arguments());
    List<String> machine =
        QemuCommand.debugged(request.machine(), request.memory(), image, line, OUTPUT);
    argv.addAll(0, WITH_OUTPUT);
    argv.add(request.debug().toString());
    request.program().ifPresent(program -> addProgram(argv, program));
    argv.addAll(List.of("-ex", PATIENCE, "-ex", "target remote | exec " + shell(machine)));
    return argv;
  }

  /**
   * A process with a ready program waits at the program's first instruction, as a machine waits at
   * its own: the program's code is there then, and breakpoints can be written into it. Signals that
   * the kernel makes system calls, page faults and interrupts of are its own business. The program
   * must not read what is typed for gdb.
   */
  private static void startProcess(List<String> argv, RunRequest request, SymbolFile program) {
    List<String> words = new ArrayList<>(List.of("arrow.debug"));
    words.addAll(request.words());
    KernelCommandLine.check(words, request.arguments());
    request.arguments().ifPresent(arguments -> words.add(KernelCommandLine.SEPARATOR));
    request.arguments().ifPresent(words::addAll);
    for (String signal : List.of("SIGSYS", "SIGSEGV", "SIGIO", "SIGALRM")) {
      argv.addAll(List.of("-ex", "handle " + signal + " nostop noprint pass"));
    }
    argv.addAll(List.of("-ex", "set args " + shell(words) + " </dev/null"));
    argv.addAll(List.of("-ex", "tbreak enter_program", "-ex", "run"));
    addProgram(argv, program);
    argv.add(request.image().toAbsolutePath().toString());
  }

  private static void refuse(GuestArch foreign) {
    throw ArrowException.of(
        Diagnostic.of(
                RunError.NO_DEBUGGING,
                "A process of another architecture, "
                    + foreign.arch()
                    + ", is translated by QEMU and cannot be debugged here.")
            .withHint("Debug a machine: `-t kvm/" + foreign.arch() + "`."));
  }

  private static void addProgram(List<String> argv, SymbolFile program) {
    String file = quoted(program.file().toString());
    String base = "0x" + Long.toHexString(program.base());
    argv.addAll(List.of("-ex", "set confirm off"));
    argv.addAll(List.of("-ex", "add-symbol-file " + file + " -o " + base));
    argv.addAll(List.of("-ex", "set confirm on"));
  }

  /** One word of a command of gdb's. */
  private static String quoted(String word) {
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Words for the shell that gdb starts a pipe with. */
  private static String shell(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(text.length() == 0 ? "" : " ").append('\'');
      text.append(word.replace("'", "'\\''")).append('\'');
    }
    return text.toString();
  }
}

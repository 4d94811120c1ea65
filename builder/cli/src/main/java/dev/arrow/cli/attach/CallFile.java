package dev.arrow.cli.attach;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.pack.calls.CallScanner;
import dev.arrow.plan.FileStamp;
import dev.arrow.resolve.ProgramCalls;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what a project's program calls in a file, for the plan of its kernel. The program is read
 * again only when it is another one.
 *
 * @param arrowHome where the architectures are described
 * @param project whose program
 */
public record CallFile(Path arrowHome, AttachedProject project) {
  private static final String STATE = ".state";
  private static final long GRANULARITY_NS = 20_000_000;

  /** Brings it up to date; there is none while there is no program that can be read. */
  public void bring() throws IOException {
    Path file = ProgramCalls.file(project.project(), project.arch());
    Path state = file.resolveSibling(file.getFileName() + STATE);
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    FileStamp program = FileStamp.of(project.elf());
    if (Files.exists(state) && Files.readString(state).equals(text(program, file))) {
      return;
    }
    Files.deleteIfExists(state);
    Optional<MadeCalls> made = read();
    if (made.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    AtomicFile.writeIfChanged(file, ProgramCalls.text(made.get().uses()));
    if (!program.isAfter(now - GRANULARITY_NS)) {
      AtomicFile.writeIfChanged(state, text(program, file));
    }
  }

  private static String text(FileStamp program, Path file) throws IOException {
    return CallScanner.VERSION + " " + program + " " + FileStamp.of(file) + "\n";
  }

  /** What is wrong with a program is told when it is attached. */
  private Optional<MadeCalls> read() {
    if (!Files.isRegularFile(project.elf())) {
      return Optional.empty();
    }
    try {
      ElfFile elf = ElfFile.read(project.elf());
      boolean fits = ElfMachine.arch(elf.header().machine()).equals(Optional.of(project.arch()));
      return fits ? MadeCalls.of(arrowHome, elf) : Optional.empty();
    } catch (ArrowException e) {
      return Optional.empty();
    }
  }
}

package dev.arrow.pack.image;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfMachine;
import dev.arrow.pack.PackError;
import dev.arrow.pack.PartFile;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramSegment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Makes images: a kernel's file, and behind it what is attached. Needs no compiler and no linker:
 * the kernel's program table is filled in, and a program header lets the monitor load the rest.
 * Many programs may be attached to one kernel in one process.
 *
 * @param kernel the kernel
 * @param program the program
 * @param words what it is started with
 * @param archive its root filesystem, a cpio archive; none: it has no files
 */
public record Attachment(Kernel kernel, Program program, Words words, Optional<Path> archive) {
  private static final int TYPE_LOAD = 1;
  private static final int READ_WRITE = 6;

  /** Where e_shoff, e_shentsize, and e_shnum with e_shstrndx stand in a 64-bit ELF header. */
  private static final int SECTIONS_OFFSET = 40;

  private static final int SECTIONS_SIZE = 58;
  private static final int SECTIONS_COUNT = 60;

  /**
   * Writes the image; a reader sees the one before or this one, never a part.
   *
   * @throws ArrowException when the parts are too large for an image, or a file is in the way
   */
  public void write(Path image) {
    judgeMachine();
    try {
      long archiveSize = archive.isPresent() ? Files.size(archive.get()) : 0;
      byte[] text = words.bytes();
      Payload payload = Payload.of(kernel.end(), program, text.length, archiveSize);
      if (payload.end() > kernel.limit()) {
        throw tooLarge(payload);
      }
      judgeAddresses(payload);
      write(image, payload, text);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PackError.UNREADABLE, image, e));
    }
  }

  private void judgeMachine() {
    int own = program.elf().header().machine();
    int wanted = kernel.elf().header().machine();
    if (own != wanted) {
      throw ArrowException.of(
          Diagnostic.of(
                  PackError.FOREIGN_PROGRAM,
                  "The program is for "
                      + ElfMachine.words(own)
                      + ", and this target's machine is "
                      + ElfMachine.words(wanted)
                      + ".")
              .at(SourcePosition.wholeFile(words.path()))
              .withHint("Choose a target of the program's architecture, or build it anew."));
    }
  }

  /** In a process the kernel and the program share their addresses. */
  private void judgeAddresses(Payload payload) {
    if (!kernel.isProcess()) {
      return;
    }
    for (ProgramSegment segment : program.segments()) {

      if (segment.address() < payload.end() && segment.end() > kernel.start()) {
        throw ArrowException.of(
            Diagnostic.of(
                    PackError.BAD_SEGMENTS,
                    "The program's segment at "
                        + hex(segment.address())
                        + " lies where the kernel of a process is, from "
                        + hex(kernel.start())
                        + " to "
                        + hex(payload.end())
                        + ".")
                .at(SourcePosition.wholeFile(words.path()))
                .withHint("Link it to another address, or choose a target that is a machine."));
      }
    }
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }

  private ArrowException tooLarge(Payload payload) {
    return ArrowException.of(
        Diagnostic.of(
                PackError.TOO_LARGE,
                "Program and root filesystem take "
                    + payload.size() / 1024 / 1024
                    + " MiB; an image has room for "
                    + (kernel.limit() - kernel.end()) / 1024 / 1024
                    + ".")
            .at(SourcePosition.wholeFile(archive.map(Path::toString).orElse(words.path()))));
  }

  private void write(Path image, Payload payload, byte[] text) throws IOException {
    Path part = PartFile.beside(image);
    try {
      try (FileChannel out =
          FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writeKernel(out, payload);
        writePayload(out, payload, text);
      }
      if (kernel.isProcess() && !part.toFile().setExecutable(true, false)) {
        throw new IOException("it cannot be made executable");
      }
      Files.move(part, image, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void writeKernel(FileChannel out, Payload payload) throws IOException {
    byte[] file = new byte[Math.toIntExact(kernel.loadedSize())];
    kernel.elf().copy(0, file, 0, file.length);
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    // The section headers stay behind: monitors look at segments, debuggers at the .debug file.
    bytes.putLong(SECTIONS_OFFSET, 0);
    bytes.putShort(SECTIONS_SIZE, (short) 0);
    bytes.putInt(SECTIONS_COUNT, 0);
    LinuxHeader.of(kernel, bytes).ifPresent(header -> header.grow(payload.end()));
    bytes.position(Math.toIntExact(kernel.tableOffset()));
    bytes.put(ProgramTable.bytes(program, words, payload));
    bytes.position(Math.toIntExact(kernel.headerOffset()));
    bytes.putInt(TYPE_LOAD).putInt(READ_WRITE);
    bytes.putLong(kernel.attachedOffset());
    bytes.putLong(kernel.base() + payload.start()).putLong(payload.start());
    bytes.putLong(payload.size()).putLong(payload.size());
    bytes.putLong(kernel.attachedAlignment());
    writeAll(out, bytes.rewind(), 0);
  }

  private void writePayload(FileChannel out, Payload payload, byte[] text) throws IOException {
    long before = kernel.attachedOffset() - payload.start();
    for (int i = 0; i < program.segments().size(); i++) {
      ProgramSegment segment = program.segments().get(i);
      writeAll(out, ByteBuffer.wrap(program.content(segment)), before + payload.segments().get(i));
    }
    byte[] told = ProgramTable.segments(program, payload);
    writeAll(out, ByteBuffer.wrap(told), before + payload.words() - told.length);
    writeAll(out, ByteBuffer.wrap(text), before + payload.words());
    if (archive.isPresent()) {
      try (FileChannel files = FileChannel.open(archive.get(), StandardOpenOption.READ)) {
        copy(files, out, before + payload.archive(), payload.archiveEnd() - payload.archive());
      }
    }
    if (out.size() < before + payload.end()) {
      writeAll(out, ByteBuffer.allocate(1), before + payload.end() - 1);
    }
  }

  private static void copy(FileChannel from, FileChannel to, long at, long size)
      throws IOException {
    to.position(at);
    long done = 0;
    while (done < size) {
      long step = from.transferTo(done, size - done, to);
      if (step <= 0) {
        throw new IOException("the root filesystem became shorter while it was read");
      }
      done += step;
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += out.write(bytes, place);
    }
  }
}

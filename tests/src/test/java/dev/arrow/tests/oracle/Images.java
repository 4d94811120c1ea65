package dev.arrow.tests.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs in images: two kernels are built once, and each program is attached to them.
 *
 * @param kernels ours
 * @param folder where images are made
 */
record Images(Kernels kernels, Path folder) {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /**
   * Builds the kernels.
   *
   * @param arch what they are for
   * @param any a program that is only there to have one
   * @param folder where all is made; its name is the project's
   * @param options lines of the configuration
   */
  static Images build(Arch arch, OracleProgram any, Path archive, Path folder, String options) {
    String name = String.valueOf(folder.getFileName());
    return new Images(
        Kernels.build(name, "kvm/" + arch.word(), any.executable(folder), archive, options),
        folder);
  }

  /** Attaches a program and runs it to its end. */
  Result run(Start start, Guest guest) {
    Path image = attach(start, guest.isolation());
    try {
      return boot(image, guest, start.kernelWords(), start.typist()).result();
    } finally {
      delete(image);
    }
  }

  /** Attaches a program to a kernel; the caller deletes the image. */
  Path attach(Start start, Isolation isolation) {
    Path image = folder.resolve("image-" + COUNT.incrementAndGet());
    kernels.attach(start, isolation, image);
    return image;
  }

  /**
   * Runs an image to its end.
   *
   * @param more words for the kernel beside those of the world
   */
  Boot boot(Path image, Guest guest, String more) {
    return boot(image, guest, World.KERNEL_WORDS + " " + more, Typist.silent());
  }

  private Boot boot(Path image, Guest guest, String words, Typist typist) {
    Path messages = folder.resolve("messages-" + COUNT.incrementAndGet());
    try {
      GuestCommand command = new GuestCommand(guest, image, words);
      Result raw = RawProcess.run(command.argv(messages), typist, LIMIT);
      return command.hasMessages()
          ? new Boot(raw.output(), Files.readString(messages, StandardCharsets.ISO_8859_1))
          : Boot.onOneLine(raw.output());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + image, e);
    } finally {
      delete(messages);
    }
  }

  /** Deletes a file if it is there. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}

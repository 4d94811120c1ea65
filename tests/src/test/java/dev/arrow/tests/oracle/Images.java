package dev.arrow.tests.oracle;

import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs in images: two kernels are built once, and each program is attached to them.
 *
 * @param kernels a kernel for each isolation
 * @param archive the world's files
 * @param folder where images are made
 */
record Images(Map<Isolation, Kernel> kernels, Path archive, Path folder) {
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
    String platform = "kvm/" + arch.word();
    TestProject project =
        TestProject.attached(
            String.valueOf(folder.getFileName()),
            any.executable(folder),
            List.of(platform + ":none", platform + ":user"));
    String target = "kvm-" + arch.word() + "-";
    for (Isolation isolation : Isolation.values()) {
      project.write(
          "config/" + target + isolation.word() + ".config",
          "CONFIG_ISOLATION_" + isolation.name() + "=y\n" + options);
    }
    project.arrow("build").expect(0);
    Map<Isolation, Kernel> kernels = new EnumMap<>(Isolation.class);
    for (Isolation isolation : Isolation.values()) {
      Path image = project.image(target + isolation.word());
      kernels.put(isolation, Kernel.read(image.resolveSibling(image.getFileName() + ".kernel")));
    }
    return new Images(kernels, archive, folder);
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
    Kernel kernel = kernels.get(isolation);
    if (kernel == null) {
      throw new IllegalStateException("no kernel for " + isolation);
    }
    Path image = folder.resolve("image-" + COUNT.incrementAndGet());
    Words words = new Words(World.PATH, start.words(), World.VARIABLES);
    Program program = ProgramReader.read(start.program(), "program");
    new Attachment(kernel, program, words, Optional.of(archive)).write(image);
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

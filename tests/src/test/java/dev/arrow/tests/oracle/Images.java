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
import java.util.ArrayList;
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
  private static final List<String> TARGETS = List.of("kvm/x86_64:none", "kvm/x86_64:user");

  /**
   * Builds the kernels.
   *
   * @param any a program that is only there to have one
   * @param folder where all is made; its name is the project's
   * @param options lines of the configuration
   */
  static Images build(OracleProgram any, Path archive, Path folder, String options) {
    TestProject project =
        TestProject.attached(String.valueOf(folder.getFileName()), any.executable(folder), TARGETS);
    for (Isolation isolation : Isolation.values()) {
      project.write(
          "config/kvm-x86_64-" + isolation.word() + ".config",
          "CONFIG_ISOLATION_" + isolation.name() + "=y\n" + options);
    }
    project.arrow("build").expect(0);
    Map<Isolation, Kernel> kernels = new EnumMap<>(Isolation.class);
    for (Isolation isolation : Isolation.values()) {
      Path image = project.image("kvm-x86_64-" + isolation.word());
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
      Result raw = RawProcess.run(command(image, messages, guest, words), typist, LIMIT);
      return new Boot(raw.output(), Files.readString(messages, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + image, e);
    } finally {
      delete(messages);
    }
  }

  private static List<String> command(Path image, Path messages, Guest guest, String words) {
    List<String> argv = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg"));
    argv.addAll(List.of("-display", "none", "-no-reboot", "-nodefaults"));
    argv.addAll(List.of("-cpu", guest.processor().word(), "-m", "64M"));
    argv.addAll(List.of("-M", guest.machine().qemuName(), "-serial", "stdio"));
    argv.addAll(List.of("-debugcon", "file:" + messages));
    argv.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    argv.addAll(List.of("-kernel", image.toString()));
    argv.addAll(List.of("-append", Boot.WORD + words));
    return argv;
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

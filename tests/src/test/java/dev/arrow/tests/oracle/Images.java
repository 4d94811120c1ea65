package dev.arrow.tests.oracle;

import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern VERDICT =
      Pattern.compile("(?m)^arrow-exit 0a0b (status|signal)=(\\d+)$");

  /** Builds the kernels, for a program that is only there to have one. */
  static Images build(OracleProgram any, Path archive, Path folder) {
    TestProject project = TestProject.attached("oracle", any.executable(folder), TARGETS);
    for (Isolation isolation : Isolation.values()) {
      project.write(
          "config/kvm-x86_64-" + isolation.word() + ".config",
          "CONFIG_ISOLATION_" + isolation.name() + "=y\n");
    }
    project.arrow("build").expect(0);
    Map<Isolation, Kernel> kernels = new EnumMap<>(Isolation.class);
    for (Isolation isolation : Isolation.values()) {
      Path image = project.image("kvm-x86_64-" + isolation.word());
      kernels.put(isolation, Kernel.read(image.resolveSibling(image.getFileName() + ".kernel")));
    }
    return new Images(kernels, archive, folder);
  }

  private static final List<String> TARGETS = List.of("kvm/x86_64:none", "kvm/x86_64:user");

  /** Attaches a program and runs it to its end. */
  Result run(Path program, Isolation isolation, Machine machine) {
    Kernel kernel = kernels.get(isolation);
    if (kernel == null) {
      throw new IllegalStateException("no kernel for " + isolation);
    }
    Path image = folder.resolve("image-" + COUNT.incrementAndGet());
    Path messages = folder.resolve(image.getFileName() + ".messages");
    try {
      Words words = new Words(World.PATH, World.ARGUMENTS, World.VARIABLES);
      new Attachment(kernel, ProgramReader.read(program, "program"), words, Optional.of(archive))
          .write(image);
      Result raw = RawProcess.run(command(image, messages, machine), LIMIT);
      return new Result(raw.output(), status(Files.readString(messages), raw));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + program, e);
    } finally {
      delete(image);
      delete(messages);
    }
  }

  private static int status(String messages, Result raw) {
    Matcher verdict = VERDICT.matcher(messages);
    if (!verdict.find()) {
      throw new AssertionError("no verdict\n" + messages + "\n" + raw.output());
    }
    int number = Integer.parseInt(verdict.group(2));
    return verdict.group(1).equals("signal") ? 128 + number : number;
  }

  private static List<String> command(Path image, Path messages, Machine machine) {
    List<String> argv = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg"));
    argv.addAll(List.of("-display", "none", "-no-reboot", "-nodefaults", "-cpu", "max"));
    argv.addAll(List.of("-m", "64M", "-M", machine.qemuName(), "-serial", "stdio"));
    argv.addAll(List.of("-debugcon", "file:" + messages));
    argv.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    argv.addAll(List.of("-kernel", image.toString()));
    argv.addAll(List.of("-append", "arrow.run=0a0b " + World.KERNEL_WORDS));
    return argv;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}

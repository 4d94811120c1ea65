package dev.arrow.tests.oracle;

import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import dev.arrow.pack.disc.DiscMaker;
import dev.arrow.pack.disc.Discs;
import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs from CDs that a PC's BIOS starts: a kernel for each isolation is built once, and
 * each program gets a disc of its own.
 *
 * @param kernels ours
 * @param archive the world's files
 * @param folder where discs are made
 */
record DiscImages(Map<Isolation, Kernel> kernels, Path archive, Path folder) {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String TARGET = "baremetal/x86_64:";
  private static final String FOLDER = "baremetal-x86_64-";

  private static final DiscMaker MAKER =
      new DiscMaker(new SystemCommands(new SystemProcesses(new Children())), DiscMaker.GRUB);

  /** Builds the kernels; {@code any} is only there to have a program. */
  static DiscImages build(OracleProgram any, Path archive, Path folder) {
    TestProject project =
        TestProject.attached(
            "oracle-disc", any.executable(folder), List.of(TARGET + "none", TARGET + "user"));
    for (Isolation isolation : Isolation.values()) {
      project.write(
          "config/" + FOLDER + isolation.word() + ".config",
          "CONFIG_ISOLATION_" + isolation.name() + "=y\n");
    }
    project.arrow("build").expect(0);
    Map<Isolation, Kernel> kernels = new EnumMap<>(Isolation.class);
    for (Isolation isolation : Isolation.values()) {
      Path image = project.image(FOLDER + isolation.word());
      kernels.put(isolation, Kernel.read(image.resolveSibling(image.getFileName() + ".kernel")));
    }
    return new DiscImages(kernels, archive, folder);
  }

  /** Attaches a program, makes the disc and runs it to its end. */
  Result run(Start start, Isolation isolation) {
    Kernel kernel = kernels.get(isolation);
    if (kernel == null) {
      throw new IllegalStateException("no kernel for " + isolation);
    }
    Path home = folder.resolve("disc-" + COUNT.incrementAndGet());
    Path image = home.resolve("image");
    try {
      Files.createDirectories(home);
      Words words = new Words(World.PATH, start.words(), World.VARIABLES);
      new Attachment(
              kernel, ProgramReader.read(start.program(), "program"), words, Optional.of(archive))
          .write(image);
      MAKER.bring(image);
      Result raw = RawProcess.run(argv(image, start.kernelWords()), start.typist(), LIMIT);
      return Boot.onOneLine(raw.output()).result();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + image, e);
    } finally {
      Discs.of(image).files().forEach(Images::delete);
      Images.delete(home.resolve("image.discs.state"));
      Images.delete(image);
      Images.delete(home);
    }
  }

  private static List<String> argv(Path image, String words) {
    String line = Boot.WORD + words + " console=ns16550";
    return List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-display",
        "none",
        "-no-reboot",
        "-nodefaults",
        "-cpu",
        "max",
        "-m",
        "64M",
        "-M",
        "q35",
        "-serial",
        "stdio",
        "-fw_cfg",
        "name=opt/dev.arrow/cmdline,string=" + line,
        "-cdrom",
        Discs.of(image).iso().toString());
  }
}

package dev.arrow.tests.oracle;

import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import dev.arrow.pack.disc.DiscMaker;
import dev.arrow.pack.disc.Discs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs from CDs that a PC's BIOS starts: a kernel for each isolation is built once, and
 * each program gets a disc of its own.
 *
 * @param kernels ours
 * @param folder where discs are made
 */
record DiscImages(Kernels kernels, Path folder) implements Elsewhere {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final DiscMaker MAKER =
      new DiscMaker(new SystemCommands(new SystemProcesses(new Children())), DiscMaker.GRUB);

  /**
   * Builds the kernels.
   *
   * @param name the project's
   * @param program decides what is in the kernels
   * @param options lines of the configuration
   */
  static DiscImages build(String name, Path program, Path archive, Path folder, String options) {
    Kernels kernels = Kernels.build(name, "baremetal/x86_64", program, archive, options);
    return new DiscImages(kernels, folder);
  }

  @Override
  public DiscImages with(Path archive) {
    return new DiscImages(kernels.with(archive), folder);
  }

  @Override
  public Result run(Start start, Isolation isolation) {
    Path home = folder.resolve("disc-" + COUNT.incrementAndGet());
    Path image = home.resolve("image");
    try {
      Files.createDirectories(home);
      kernels.attach(start, isolation, image);
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

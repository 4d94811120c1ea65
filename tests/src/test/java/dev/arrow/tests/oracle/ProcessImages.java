package dev.arrow.tests.oracle;

import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs in processes of this machine: one kernel is built, and each program is attached to
 * it. The kernel of this machine runs the process, and ours serves the program's calls.
 *
 * @param kernel ours
 * @param archive the world's files
 * @param folder where images are made
 */
record ProcessImages(Kernel kernel, Path archive, Path folder) {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String TARGET = "linuxu/x86_64";

  /**
   * How a process is started so that its messages are apart from what the program prints: the file
   * for them, the image and its words follow. It is a copy that runs: another thread may start a
   * process while this one writes the image, and a file that anybody can write is not started.
   */
  private static final String START =
      "messages=$1; image=$2.run; cp \"$2\" \"$image\" || exit; shift 2; "
          + "exec \"$image\" \"$@\" 2>\"$messages\"";

  /**
   * Builds the kernel.
   *
   * @param name the project's
   * @param any a program that is only there to have one
   * @param options lines of the configuration
   */
  static ProcessImages build(
      String name, OracleProgram any, Path archive, Path folder, String options) {
    TestProject project =
        TestProject.attached(name, any.executable(folder), List.of(TARGET))
            .sharingObjects()
            .write("config/linuxu-x86_64.config", options)
            .built();
    Path image = project.image("linuxu-x86_64");
    return new ProcessImages(
        Kernel.read(image.resolveSibling(image.getFileName() + ".kernel")), archive, folder);
  }

  /**
   * Attaches a program and runs it to its end.
   *
   * @param way how its calls are caught, `dispatch` or `filter`
   */
  Result run(Start start, String way) {
    long number = COUNT.incrementAndGet();
    Path image = folder.resolve("process-" + number);
    Path messages = folder.resolve("process-messages-" + number);
    try {
      Words words = new Words(World.PATH, start.words(), World.VARIABLES);
      new Attachment(
              kernel, ProgramReader.read(start.program(), "program"), words, Optional.of(archive))
          .write(image);
      List<String> argv = new ArrayList<>(List.of("/bin/sh", "-c", START, "sh"));
      argv.addAll(List.of(messages.toString(), image.toString()));
      argv.addAll(List.of(Boot.WORD.strip() + ",2", "arrow.catch=" + way));
      argv.addAll(List.of(start.kernelWords().split(" ")));
      Result raw = RawProcess.run(argv, start.typist(), LIMIT);
      String told = Files.readString(messages, StandardCharsets.ISO_8859_1);
      return new Boot(raw.output(), told).result();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + image, e);
    } finally {
      Images.delete(image);
      Images.delete(folder.resolve(image.getFileName() + ".run"));
      Images.delete(messages);
    }
  }
}

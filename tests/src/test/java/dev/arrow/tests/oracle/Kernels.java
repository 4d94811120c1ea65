package dev.arrow.tests.oracle;

import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform's kernels, built once; each program is attached to one of them.
 *
 * @param all a kernel for each isolation
 * @param archive the world's files
 */
record Kernels(Map<Isolation, Kernel> all, Path archive) {

  /**
   * Builds them.
   *
   * @param name the project's
   * @param target without a variant
   * @param any a program that is only there to have one
   * @param options lines of the configuration
   */
  static Kernels build(String name, String target, Path any, Path archive, String options) {
    TestProject project =
        TestProject.attached(name, any, List.of(target + ":none", target + ":user"))
            .sharingObjects();
    String folder = target.replace('/', '-') + "-";
    for (Isolation isolation : Isolation.values()) {
      project.write(
          "config/" + folder + isolation.word() + ".config",
          "CONFIG_ISOLATION_" + isolation.name() + "=y\n" + options);
    }
    project.built();
    Map<Isolation, Kernel> kernels = new EnumMap<>(Isolation.class);
    for (Isolation isolation : Isolation.values()) {
      Path image = project.image(folder + isolation.word());
      kernels.put(isolation, Kernel.read(image.resolveSibling(image.getFileName() + ".kernel")));
    }
    return new Kernels(kernels, archive);
  }

  /** The same with another world. */
  Kernels with(Path files) {
    return new Kernels(all, files);
  }

  /** Attaches a program and its world. */
  void attach(Start start, Isolation isolation, Path image) {
    Kernel kernel = all.get(isolation);
    if (kernel == null) {
      throw new IllegalStateException("no kernel for " + isolation);
    }
    Words words = new Words(World.PATH, start.words(), World.VARIABLES);
    Program program = ProgramReader.read(start.program(), "program");
    new Attachment(kernel, program, words, Optional.of(archive)).write(image);
  }
}

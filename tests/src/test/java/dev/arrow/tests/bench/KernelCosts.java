package dev.arrow.tests.bench;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the kernel adds to a program of a C library, in the configuration that an attached program
 * has without any choice of its own: bytes of the file, and instructions before the program's.
 */
final class KernelCosts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Map<String, String> COMPILERS = Map.of("musl", "musl-gcc", "glibc", "gcc");
  private static final String TARGET = "kvm-x86_64";
  private static final int LARGE_ARCHIVE = 64 << 20;

  private KernelCosts() {}

  static void measure(Figures figures) throws IOException {
    for (String libc : List.of("glibc", "musl")) {
      Path program = compile(libc);
      TestProject small = build("start-" + libc, program, "");
      TestProject large = build("start-" + libc + "-large", program, "rootfs: root\n");
      figures.add(start(libc + " program", program, small, 8000));
      figures.add(start(libc + " program with 64 MiB of files", program, large, 8100));
      if (libc.equals("musl")) {
        figures.add(size("kernel of an attached program", small, TARGET, 96 * 1024));
        TestProject least =
            build("start-least", program, "", Attached.resource("/programs/minimal.config"));
        figures.add(size("the least kernel of a musl program", least, TARGET, 40 * 1024));
      }
    }
  }

  private static Path compile(String libc) {
    TestProject project =
        TestProject.empty("hello-" + libc).write("hello.c", Attached.resource("/programs/hello.c"));
    List<String> argv =
        List.of(COMPILERS.getOrDefault(libc, ""), "-static", "-O2", "-o", "hello", "hello.c");
    Processes.run(project.folder(), LIMIT, argv).expect(0);
    return project.folder().resolve("hello");
  }

  private static TestProject build(String name, Path program, String more) throws IOException {
    return build(name, program, more, "");
  }

  private static TestProject build(String name, Path program, String more, String config)
      throws IOException {
    TestProject project =
        TestProject.attached(name, program, List.of("kvm/x86_64")).sharingObjects();
    project.write("arrow.yaml", project.text("arrow.yaml") + more);
    if (!config.isEmpty()) {
      project.write("config/common.config", config);
    }
    if (!more.isEmpty()) {
      Path file = Files.createDirectories(project.folder().resolve("root")).resolve("file");
      try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
        large.setLength(LARGE_ARCHIVE);
      }
    }
    return project.built();
  }

  private static Figure start(String of, Path program, TestProject project, int bar) {
    return new Figure(
        "instructions, entry to a " + of,
        AttachedCounts.count(project, AttachedCounts.address(program, "_start"), ""),
        bar,
        "instructions",
        AttachedCounts.COMMAND);
  }

  /** The program is the one segment whose bytes in the file follow each other without alignment. */
  private static long attached(ElfSegment segment) {
    return segment.type() == ElfSegment.TYPE_LOAD && segment.alignment() == 1
        ? segment.fileSize()
        : 0;
  }

  static Figure size(String name, TestProject project, String target, int bar) throws IOException {
    Path image = project.image(target);
    ElfFile elf = ElfFile.read(image);
    long attached = elf.segments().stream().mapToLong(KernelCosts::attached).sum();
    return new Figure(
        name, Files.size(image) - attached, bar, "bytes", "sum without [attached] of: arrow size");
  }
}

package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs with threads do in an image with threads what they do natively. */
@Tag("oracle")
final class ThreadsTest {
  private static final Path FOLDER = SourceTree.path("tests/target/threads");
  private static final Path SOURCES = SourceTree.path("tests/oracle/threads");
  private static final String OPTIONS = "CONFIG_LIB_THREADS=y\n";
  private static final String HANDLERS = "CONFIG_LIB_SIGNAL_HANDLERS=y\n";
  private static final List<Machine> MACHINES = Arch.X86_64.machines();

  private record Case(Path source, Libc libc, Guest guest) {
    Start start(Path folder) {
      String name = String.valueOf(source.getFileName()).replace(".c", "-" + libc.word());
      Path program = folder.resolve(name);
      OracleProgram.compile(libc, Arch.X86_64, source, program);
      boolean child = OracleProgram.isChild(source);
      return new Start(program, World.ARGUMENTS, child, Optional.empty(), Arch.X86_64);
    }

    @Override
    public String toString() {
      return source.getFileName() + " with " + libc.word() + ", " + guest;
    }
  }

  @Test
  void programsWithThreadsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("oracle-threads", SOURCES, FOLDER, OPTIONS);
  }

  @Test
  void threadsWithHandlersOfSignalsDoInAnImageWhatTheyDoNatively() throws IOException {
    Path folder = FOLDER.resolveSibling("threads-handlers");
    check("oracle-threads-handlers", SOURCES.resolve("handlers"), folder, OPTIONS + HANDLERS);
  }

  private static void check(String name, Path sources, Path folder, String options)
      throws IOException {
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    Images images =
        Images.build(Arch.X86_64, OracleProgram.all(Arch.X86_64).get(0), archive, folder, options);
    List<Case> cases = cases(sources);
    assertThat(cases).isNotEmpty();
    Sample.of(name, cases).check(one -> check(one.start(folder), one.guest(), machine, images));
  }

  private static void check(Start start, Guest guest, Native machine, Images images) {
    Result wanted = machine.twice(start);
    Result result = images.run(start, guest);
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path source : files.filter(file -> file.toString().endsWith(".c")).sorted().toList()) {
        for (Libc libc : Libc.values()) {
          for (Isolation isolation : Isolation.values()) {
            Machine machine = MACHINES.get(cases.size() % MACHINES.size());
            Guest guest = Guest.usual(isolation, machine);
            cases.add(new Case(source, libc, guest));
            if (SourceTree.text(source).contains(OracleProgram.PROCESSOR)) {
              cases.add(new Case(source, libc, new Guest(isolation, machine, Processor.QEMU64)));
            }
          }
        }
      }
    }
    return cases;
  }
}

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs with threads do in an image with threads what they do natively. */
@Tag("oracle")
final class ThreadsTest {
  private static final Path FOLDER = SourceTree.path("tests/target/threads");
  private static final Path SOURCES = SourceTree.path("tests/oracle/threads");
  private static final String OPTIONS = "CONFIG_LIB_THREADS=y\n";
  private static final List<Machine> MACHINES = Arch.X86_64.machines();

  private record Case(Path source, Libc libc, Guest guest) {
    Start start() {
      String name = String.valueOf(source.getFileName()).replace(".c", "-" + libc.word());
      Path program = FOLDER.resolve(name);
      OracleProgram.compile(libc, Arch.X86_64, source, program);
      return Start.plain(program);
    }

    @Override
    public String toString() {
      return source.getFileName() + " with " + libc.word() + ", " + guest;
    }
  }

  @Test
  void programsWithThreadsDoInAnImageWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    Native machine = Native.in(FOLDER, archive);
    Images images =
        Images.build(Arch.X86_64, OracleProgram.all(Arch.X86_64).get(0), archive, FOLDER, OPTIONS);
    List<Case> cases = cases();
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-threads", cases).check(one -> check(one, machine, images));
  }

  private static void check(Case one, Native machine, Images images) {
    Start start = one.start();
    Result wanted = machine.twice(start);
    Result result = images.run(start, one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.sorted().toList()) {
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

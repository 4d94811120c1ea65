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

/**
 * Programs with threads, those that wait for files, and those with timers or sockets do in an image
 * that has all that what they do natively.
 */
@Tag("oracle")
final class ThreadsTest {
  private static final String THREADS = "CONFIG_LIB_THREADS=y\n";
  private static final String HANDLERS = THREADS + "CONFIG_LIB_SIGNAL_HANDLERS=y\n";
  private static final String EVENTS =
      THREADS + "CONFIG_LIB_PIPE=y\nCONFIG_LIB_EVENTFD=y\nCONFIG_LIB_EPOLL=y\n";
  private static final String TIMERS =
      EVENTS + "CONFIG_LIB_SIGNAL_HANDLERS=y\nCONFIG_LIB_ALARM=y\n";
  private static final String SOCKETS = EVENTS + "CONFIG_LIB_UNIX=y\n";
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
    check("threads", "threads", THREADS);
  }

  @Test
  void threadsWithHandlersOfSignalsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads-handlers", "threads/handlers", HANDLERS);
  }

  @Test
  void programsThatWaitForFilesDoInAnImageWhatTheyDoNatively() throws IOException {
    check("events", "events", EVENTS);
  }

  @Test
  void programsWithTimersDoInAnImageWhatTheyDoNatively() throws IOException {
    check("timers", "timers", TIMERS);
  }

  @Test
  void programsWithSocketsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("sockets", "sockets", SOCKETS);
  }

  private static void check(String name, String sources, String options) throws IOException {
    Path folder = SourceTree.path("tests/target/" + name);
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    Path any = OracleProgram.all(Arch.X86_64).get(0).executable(folder);
    Images images = new Images(Kernels.build(name, "kvm/x86_64", any, archive, options), folder);
    List<Case> cases = cases(SourceTree.path("tests/oracle/" + sources));
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-" + name, cases)
        .check(one -> check(one.start(folder), one.guest(), machine, images));
  }

  private static void check(Start start, Guest guest, Native machine, Images images) {
    Result wanted = machine.twice(start);
    Result result = images.run(start, guest);
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(folder)) {
      for (Path source : sources.filter(ThreadsTest::isProgram).sorted().toList()) {
        for (Libc libc : Libc.values()) {
          for (Isolation isolation : Isolation.values()) {
            Machine machine = MACHINES.get(cases.size() % MACHINES.size());
            cases.add(new Case(source, libc, Guest.usual(isolation, machine)));
          }
        }
      }
    }
    return cases;
  }

  private static boolean isProgram(Path file) {
    return file.toString().endsWith(".c");
  }
}

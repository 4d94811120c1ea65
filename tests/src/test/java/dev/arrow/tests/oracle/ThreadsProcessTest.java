package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.GoProgram;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs with threads, handlers, timers and sockets, and those in Go, do in a process what they
 * do natively. One kernel has what all of them need.
 */
@Tag("oracle")
final class ThreadsProcessTest {
  private static final String NAME = "threads-process";
  private static final Path FOLDER = SourceTree.path("tests/target/" + NAME);
  private static final List<String> WAYS = List.of("dispatch", "filter");

  /** Of how many cases a run takes one. */
  private static final int PART = 20;

  /** A program's source and, if that is C, its library. */
  private record Case(Path source, Optional<Libc> libc, String way) {
    Start start() throws IOException {
      boolean child = libc.isPresent() ? OracleProgram.isChild(source) : GoProgram.isChild(source);
      return new Start(program(), World.ARGUMENTS, child, Optional.empty(), Arch.X86_64);
    }

    private Path program() throws IOException {
      String name = String.valueOf(source.getFileName());
      if (libc.isEmpty()) {
        return GoProgram.compile(name.replace(".go", ""), FOLDER);
      }
      Path program = FOLDER.resolve(name.replace(".c", "-" + libc.get().word()));
      OracleProgram.compile(libc.get(), Arch.X86_64, source, program);
      return program;
    }

    @Override
    public String toString() {
      String with = libc.map(each -> " with " + each.word()).orElse("");
      return source.getFileName() + with + ", calls caught by " + way;
    }
  }

  @Test
  void programsDoInProcessesWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    Native here = Native.in(FOLDER, archive);
    OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
    ProcessImages images = ProcessImages.build(NAME, any, archive, FOLDER, ThreadsTest.EVERYTHING);
    Sample.part("oracle-" + NAME, cases(), PART)
        .check(
            each -> {
              Result wanted = here.twice(each.start());
              Result result = images.run(each.start(), each.way());
              assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
            });
  }

  /** Each program and library once; the ways take turns. */
  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String sources : ThreadsTest.ALL) {
      Path folder = SourceTree.path("tests/oracle/" + sources);
      SortedSet<Path> files = new TreeSet<>();
      for (Path place : List.of(folder, folder.resolve(Arch.X86_64.word()))) {
        ThreadsTest.names(place).forEach(name -> files.add(place.resolve(name)));
      }
      for (Path file : files) {
        for (Libc libc : Libc.values()) {
          cases.add(new Case(file, Optional.of(libc), way(cases.size())));
        }
      }
    }
    assertThat(cases).isNotEmpty();
    try (Stream<Path> sources = Files.list(GoProgram.SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        cases.add(new Case(source, Optional.empty(), way(cases.size())));
      }
    }
    return cases;
  }

  private static String way(int turn) {
    return WAYS.get(turn / Libc.values().length % WAYS.size());
  }
}

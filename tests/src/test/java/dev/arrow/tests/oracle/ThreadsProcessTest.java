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

  /** Starts a program. */
  private interface Starter {
    Start start() throws IOException;
  }

  private record Case(String name, Starter starter, String way) {
    @Override
    public String toString() {
      return name + ", calls caught by " + way;
    }
  }

  @Test
  void programsDoInProcessesWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    Native here = Native.in(FOLDER, archive);
    OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
    ProcessImages images =
        ProcessImages.build(NAME, any, archive, FOLDER, WaitingProgram.EVERYTHING);
    Sample.part("oracle-" + NAME, cases(), PART)
        .check(
            each -> {
              Result wanted = here.twice(each.starter().start());
              Result result = images.run(each.starter().start(), each.way());
              assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
            });
  }

  /** Each program and library once; the ways take turns. */
  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String sources : WaitingProgram.FOLDERS) {
      for (WaitingProgram program : WaitingProgram.all(sources, Arch.X86_64)) {
        add(cases, program.toString(), () -> program.start(FOLDER, Arch.X86_64));
      }
    }
    assertThat(cases).isNotEmpty();
    try (Stream<Path> sources = Files.list(GoProgram.SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        add(cases, String.valueOf(source.getFileName()), () -> startGo(source));
      }
    }
    return cases;
  }

  private static void add(List<Case> cases, String name, Starter starter) {
    int turn = cases.size() / Libc.values().length;
    cases.add(new Case(name, starter, WAYS.get(turn % WAYS.size())));
  }

  private static Start startGo(Path source) throws IOException {
    String name = String.valueOf(source.getFileName()).replace(".go", "");
    Path program = GoProgram.compile(name, FOLDER);
    boolean child = GoProgram.isChild(source);
    return new Start(program, World.ARGUMENTS, child, Optional.empty(), Arch.X86_64);
  }
}

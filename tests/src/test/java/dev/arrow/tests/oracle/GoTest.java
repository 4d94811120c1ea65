package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.GoProgram;
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

/** Programs in Go do in an image what they do natively; its runtime is the test. */
@Tag("oracle")
final class GoTest {
  private static final Path FOLDER = SourceTree.path("tests/target/go");

  private record Case(Path source, Guest guest) {
    Start start() throws IOException {
      String name = String.valueOf(source.getFileName()).replace(".go", "");
      boolean child = GoProgram.isChild(source);
      return new Start(
          GoProgram.compile(name, FOLDER), World.ARGUMENTS, child, Optional.empty(), Arch.X86_64);
    }

    @Override
    public String toString() {
      return source.getFileName() + ", " + guest;
    }
  }

  @Test
  void programsInGoDoInAnImageWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    Native machine = Native.in(FOLDER, archive);
    Kernels kernels =
        Kernels.build("go", "kvm/x86_64", GoProgram.compile("pipes", FOLDER), archive, "");
    Images images = new Images(kernels, FOLDER);
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(2 * 26);
    Sample.of("oracle-go", cases).check(one -> check(one, machine, images));
  }

  private static void check(Case one, Native machine, Images images) throws IOException {
    Start start = one.start();
    Result wanted = machine.twice(start);
    Result result = images.run(start, one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases() throws IOException {
    List<Machine> machines = Arch.X86_64.machines();
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(GoProgram.SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        int turn = cases.size() / 2;
        for (Isolation isolation : Isolation.values()) {
          Machine on = machines.get((turn + isolation.ordinal()) % machines.size());
          cases.add(new Case(source, Guest.usual(isolation, on)));
        }
      }
    }
    return cases;
  }
}

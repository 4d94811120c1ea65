package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arrow.tests.harness.GoProgram;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs in Go do under Xen and from a disc what they do natively. Their runtime uses what is
 * different there: another timer, another clock, another console.
 */
@Tag("oracle")
final class GoElsewhereTest {
  private static final Path FOLDER = SourceTree.path("tests/target/go-elsewhere");

  private record Case(Path source, Isolation isolation) {
    Start start() throws IOException {
      String name = String.valueOf(source.getFileName()).replace(".go", "");
      return new Start(
          GoProgram.compile(name, FOLDER),
          World.ARGUMENTS,
          GoProgram.isChild(source),
          Optional.empty(),
          Arch.X86_64);
    }

    @Override
    public String toString() {
      return source.getFileName() + ", isolation " + isolation.word();
    }
  }

  /** A machine there begins in seconds. */
  @BeforeEach
  void takesLong() {
    assumeTrue(Settings.takeAll());
  }

  @Test
  void programsInGoDoUnderXenWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    check("go-xen", XenImages.build("go-xen", any(), archive, FOLDER, ""), archive);
  }

  @Test
  void programsInGoDoFromDiscsWhatTheyDoNatively() throws IOException {
    Path archive = World.archive(FOLDER);
    check("go-disc", DiscImages.build("go-disc", any(), archive, FOLDER, ""), archive);
  }

  /** A program that makes the calls of all. */
  private static Path any() {
    return GoProgram.compile("pipes", FOLDER);
  }

  private static void check(String name, Elsewhere images, Path archive) throws IOException {
    Native machine = Native.in(FOLDER, archive);
    Sample.of(name, cases())
        .check(
            one -> {
              Result wanted = machine.twice(one.start());
              Result result = images.run(one.start(), one.isolation());
              assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
            });
  }

  /** Each program once; the isolations take turns. */
  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(GoProgram.SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        cases.add(new Case(source, Isolation.values()[cases.size() % 2]));
      }
    }
    return cases;
  }
}

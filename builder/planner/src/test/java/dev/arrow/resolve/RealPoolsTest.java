package dev.arrow.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project with the pools of this repository. */
class RealPoolsTest {
  private static final Path HOME = Path.of("../..");

  @TempDir private Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(
        folder.resolve("arrow.yaml"),
        """
        name: hello
        app: {sources: [main.c]}
        targets: [kvm/x86_64, linuxu/x86_64]
        """);
    Files.writeString(folder.resolve("main.c"), "#include <stdio.h>\nint main(void);\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kvm/x86_64", "linuxu/x86_64"})
  void resolveForAProgramThatPrintsAndAllocates(String name) {
    Target target = Target.parse(name).orElseThrow();
    Resolution resolution =
        resolve(target, AppFacts.linked(new TreeSet<>(Set.of("printf", "malloc", "free"))));
    List<String> names =
        resolution.libraries().stream().map(ResolvedLibrary::name).collect(Collectors.toList());
    assertThat(names).contains("base", "libc-stdio", "alloc", "tlsf");
    assertThat(refusals(resolution)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kvm/x86_64", "linuxu/x86_64"})
  void resolveBeforeTheProgramIsCompiled(String name) {
    Resolution resolution = resolve(Target.parse(name).orElseThrow(), AppFacts.none());
    assertThat(refusals(resolution)).isEmpty();
  }

  @Test
  void resolveForEveryExample() throws IOException {
    try (Stream<Path> examples = Files.list(HOME.resolve("examples"))) {
      for (Path example : examples.sorted().toList()) {
        Path copy = folder.resolve(example.getFileName().toString());
        copyFiles(example, copy);
        ProjectFile project = ProjectFileReader.read(copy.resolve("arrow.yaml"));
        for (Target target : project.targetNames()) {
          assertThat(refusals(resolve(copy, target, AppFacts.none()))).isEmpty();
        }
      }
    }
  }

  /** Without what was built there: the original folder is not to be written to. */
  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!from.relativize(file).startsWith("build")) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static String refusals(Resolution resolution) {
    return DiagnosticPrinter.text(
        resolution.refusals().stream().map(RefusedWish::diagnostic).toList());
  }

  private Resolution resolve(Target target, AppFacts facts) {
    return resolve(folder, target, facts);
  }

  private static Resolution resolve(Path place, Target target, AppFacts facts) {
    try {
      ProjectFile project = ProjectFileReader.read(place.resolve("arrow.yaml"));
      PoolIndex pools = PoolScanner.scan(HOME, project);
      return new Resolver(project, pools, ConfigLayers.read(project)).resolve(target, facts);
    } catch (ArrowException e) {
      throw new AssertionError(DiagnosticPrinter.text(e.diagnostics()), e);
    }
  }
}

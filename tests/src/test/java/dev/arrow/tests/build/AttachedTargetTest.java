package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ready program on a target that can run none is refused before anything is compiled. */
@Tag("build")
final class AttachedTargetTest {
  @Test
  void anArchitectureWithoutSystemCallsIsNamed() {
    TestProject project =
        TestProject.attached("no-calls", Path.of("/bin/true"), List.of("kvm/arm64"));
    Outcome outcome = project.arrow("build").expect(1);
    assertThat(outcome.error())
        .contains("arrow.yaml:2:12: error: A ready program cannot be attached on `kvm/arm64`")
        .contains("there are no system calls for `arm64` yet.");
  }
}

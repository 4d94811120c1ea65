package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One image serves KVM and Xen: with the drivers of both it has the same bytes for either. */
@Tag("boot")
final class XenSameImageTest {
  private static final List<String> TARGETS = List.of("kvm/x86_64", "xen-pvh/x86_64");

  /** What the two platforms choose differently. */
  private static final String DRIVERS =
      """
      CONFIG_LIB_CONSOLE_XEN=y
      CONFIG_LIB_DEBUGCON=y
      CONFIG_LIB_EXIT_ACPI=y
      CONFIG_LIB_EXIT_DEBUG=y
      CONFIG_LIB_EXIT_I8042=y
      CONFIG_LIB_EXIT_XEN=y
      CONFIG_LIB_LINUX64=y
      CONFIG_LIB_NS16550=y
      CONFIG_PVH_XEN_MEMORY=y
      """;

  @Test
  void theSameDriversMakeTheSameBytes() throws IOException {
    TestProject project =
        TestProject.linked("xen-same-image", TARGETS, Program.HELLO.source())
            .write("config/common.config", DRIVERS);
    project.arrow("build").expect(0);
    byte[] image = Files.readAllBytes(project.image("xen-pvh-x86_64"));
    assertThat(image).isEqualTo(Files.readAllBytes(project.image("kvm-x86_64")));
    assertThat(image.length).isLessThanOrEqualTo(16 * 1024);
  }
}

package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
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

  @Test
  void theSameDriversMakeTheSameBytes() throws IOException {
    TestProject project =
        TestProject.linkedSharing("xen-same-image", TARGETS, Program.HELLO.source())
            .write("config/common.config", Attached.resource("/programs/kvm-and-xen.config"))
            .built();
    byte[] image = Files.readAllBytes(project.image("xen-pvh-x86_64"));
    assertThat(image).isEqualTo(Files.readAllBytes(project.image("kvm-x86_64")));
    assertThat(image.length).isLessThanOrEqualTo(16 * 1024);
  }
}

package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A ready program and its files in one of Linux's images, as the build writes it: on QEMU's machine
 * and on Firecracker's, played.
 */
@Tag("boot")
final class FlatImageTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final String CONFIG =
      """
      CONFIG_LIB_FLAT_IMAGE=y
      CONFIG_LIB_NS16550_MMIO=y
      CONFIG_LIB_EXIT_SEMIHOSTING=y
      """;

  /** Prints its file, and ends with the number of its words. */
  private static final String SOURCE =
      """
      #include <stdio.h>

      int main(int argc, char **argv)
      {
      	char line[64] = "no file";
      	FILE *file = fopen("/greeting", "r");

      	if (file)
      		fgets(line, sizeof(line), file);
      	printf("%s, %s\\n", line, argv[argc - 1]);
      	return argc + 1;
      }
      """;

  private static final List<String> MACHINES =
      List.of("virt -cpu cortex-a57", "virt -cpu max", "virt,virtualization=on -cpu max");

  @Test
  void readyProgramRunsFromOneOfLinuxsImages() throws IOException {
    TestProject project = project("flat-image");
    project.arrow("build").expect(0);
    Path image = project.image("kvm-arm64");
    Path flat = flat(project);
    assertThat(Files.readAllBytes(flat)).isEqualTo(Arm64ImageTest.flat(image, 0));
    Sample.of("boot-flat-image", MACHINES)
        .check(
            machine ->
                assertThat(boot(machine, flat).output())
                    .isEqualTo("hello, word\r\narrow-exit c0ffee status=3\n"));
    Path tree = project.folder().resolve("tree");
    Arm64ImageTest.write(tree, Arm64LayoutTest.tree());
    Path shim =
        Shim.assembleArm64(
            "arm64-layout-shim.S", project.folder().resolve("shim"), Arm64LayoutTest.symbols());
    Sample.of("boot-flat-layout", Arm64LayoutTest.MACHINES)
        .check(
            machine ->
                assertThat(Arm64LayoutTest.boot(machine, shim, flat, tree).expect(3).output())
                    .endsWith("hello, word\r\n"));
  }

  @Test
  void buildNamesItAndMakesItOnce() throws IOException {
    TestProject project = project("flat-image-again");
    String both = "build/kvm-arm64/flat-image-again\nbuild/kvm-arm64/flat-image-again.image\n";
    assertThat(project.arrow("build").expect(0).output()).isEqualTo(both);
    Path flat = flat(project);
    byte[] first = Files.readAllBytes(flat);
    Object written = Files.readAttributes(flat, "unix:ino").get("ino");
    String answer = project.arrow("build", "--json").expect(0).output();
    assertThat(answer)
        .contains("\"file\": \"build/kvm-arm64/flat-image-again.image\"")
        .contains("\"bytes\": " + first.length);
    assertThat(Files.readAttributes(flat, "unix:ino")).isEqualTo(Map.of("ino", written));
    project.write("root/greeting", "good morning");
    project.arrow("build").expect(0);
    assertThat(Files.readAllBytes(flat))
        .isNotEqualTo(first)
        .isEqualTo(Arm64ImageTest.flat(project.image("kvm-arm64"), 0));
  }

  @Test
  void refusesItWhereThereIsNone() {
    TestProject project = TestProject.linked("flat-none", List.of("kvm/x86_64"), SOURCE);
    project.write("config/kvm-x86_64.config", "CONFIG_LIB_FLAT_IMAGE=y\n");
    assertThat(project.arrow("build").expect(1).error())
        .contains("kvm/x86_64: `LIB_FLAT_IMAGE=y` has no effect. `LIB_FLAT_IMAGE` needs");
    Path file = project.folder().resolve("build/kvm-x86_64/flat-none.image");
    assertThat(file).doesNotExist();
  }

  private static TestProject project(String name) {
    TestProject source = TestProject.empty(name + "-program").write("main.c", SOURCE);
    List<String> compiler = List.of(Foreign.muslForArm64().toString(), "-static", "-O2");
    List<String> argv = new ArrayList<>(compiler);
    argv.addAll(List.of("-o", "program", "main.c"));
    Processes.run(source.folder(), LIMIT, argv).expect(0);
    Path program = source.folder().resolve("program");
    TestProject project =
        TestProject.attached(name, program, List.of("kvm/arm64")).sharingObjects();
    return project
        .append("arrow.yaml", "rootfs: root")
        .write("root/greeting", "hello")
        .write("config/common.config", CONFIG);
  }

  private static Path flat(TestProject project) {
    Path image = project.image("kvm-arm64");
    return image.resolveSibling(image.getFileName() + ".image");
  }

  private static Outcome boot(String machine, Path flat) {
    List<String> argv = new ArrayList<>(List.of("qemu-system-aarch64", "-m", "64", "-M"));
    argv.addAll(List.of(machine.split(" ")));
    argv.addAll(List.of("-display", "none", "-serial", "stdio", "-nodefaults", "-no-reboot"));
    argv.addAll(
        List.of("-kernel", flat.toString(), "-append", "arrow.quiet arrow.run=c0ffee -- word"));
    return Processes.run(Path.of("/"), LIMIT, argv);
  }
}

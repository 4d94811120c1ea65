package dev.arrow.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import dev.arrow.process.HostArch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectToolsTest {
  private static final PoolIndex POOLS = PoolScanner.scan(Path.of("../.."));

  @TempDir Path folder;

  @Test
  void toolsHaveThePrefixThatIsGiven() throws IOException {
    assertThat(tools("{compiler: gcc-12, prefix: {x86_64: x86_64-elf-}}"))
        .extracting(SystemPackage::evidence, SystemPackage::name)
        .containsExactly(
            tuple("x86_64-elf-gcc-12", "gcc-12-x86-64-elf"),
            tuple("x86_64-elf-ld", "binutils-x86-64-elf"),
            tuple("x86_64-elf-objcopy", "binutils-x86-64-elf"),
            tuple("x86_64-elf-nm", "binutils-x86-64-elf"));
  }

  @Test
  void thisMachinesOwnToolsHaveNone() throws IOException {
    String prefix = HostArch.name().equals("x86_64") ? "" : "x86_64-linux-gnu-";
    assertThat(tools("{compiler: gcc}"))
        .extracting(SystemPackage::evidence)
        .containsExactly(prefix + "gcc", prefix + "ld", prefix + "objcopy", prefix + "nm");
    assertThat(tools("{compiler: gcc}").get(0).purpose())
        .isEqualTo("building kvm/x86_64, linuxu/x86_64");
  }

  @Test
  void otherCompilersAreTakenAsTheyAreNamed() throws IOException {
    SystemPackage clang = tools("{compiler: clang-16}").get(0);
    assertThat(clang.evidence()).isEqualTo("clang-16");
    assertThat(clang.name()).isEqualTo("clang-16");
    SystemPackage own = tools("{compiler: tools/cc}").get(0);
    assertThat(own.evidence()).isEqualTo(folder.resolve("tools/cc").toString());
    assertThat(own.name()).isEmpty();
  }

  private List<SystemPackage> tools(String toolchain) throws IOException {
    Path file = folder.resolve("arrow.yaml");
    Files.writeString(
        file,
        "name: demo\napp: {sources: [main.c]}\ntargets: [kvm/x86_64, linuxu/x86_64]\ntoolchain: "
            + toolchain
            + "\n");
    return ProjectTools.of(ProjectFileReader.read(file), POOLS);
  }
}

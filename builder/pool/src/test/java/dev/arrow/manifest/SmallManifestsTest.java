package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.manifest.ManifestTexts.Outcome;
import org.junit.jupiter.api.Test;

/** `arch.yaml`, `platform.yaml` and `pool.yaml`. */
class SmallManifestsTest {
  private static final String ARCH =
      """
      name: x86_64
      triplet: x86_64-linux-gnu
      cflags: [-m64]
      kernel-cflags: [-mgeneral-regs-only]
      page-size: 4096
      """;

  private static Outcome<ArchManifest> arch(String text) {
    return ManifestTexts.read("arch.yaml", text, ArchManifestReader::read);
  }

  private static Outcome<PlatformManifest> platform(String text) {
    return ManifestTexts.read("platform.yaml", text, PlatformManifestReader::read);
  }

  private static Outcome<PoolFile> pool(String text) {
    return ManifestTexts.read("pool.yaml", text, PoolFileReader::read);
  }

  @Test
  void readAnArchitecture() {
    ArchManifest arch = arch(ARCH).value().orElseThrow();
    assertThat(arch.kernelCflags().get(0).alternatives()).containsExactly("-mgeneral-regs-only");
    assertThat(arch.pageSize()).isEqualTo(4096);
  }

  @Test
  void refuseAPageSizeThatIsNoPowerOfTwo() {
    assertThat(arch(ARCH.replace("4096", "4095")).messages()).contains("must be a power of two");
    assertThat(arch(ARCH.replace("4096", "0")).messages()).contains("must be a power of two");
    assertThat(arch(ARCH.replace("page-size: 4096\n", "")).messages())
        .contains("`page-size` is missing");
  }

  @Test
  void readSeveralPlatforms() {
    Outcome<PlatformManifest> outcome =
        platform(
            """
            platforms:
              kvm: {archs: [x86_64], linker: hvm, image: elf, link-address: "0x100000"}
              linuxu: {archs: [x86_64, arm64], linker: linuxu, image: process, attached: [x86_64]}
            """);
    assertThat(outcome.messages()).isEmpty();
    PlatformManifest manifest = outcome.value().orElseThrow();
    assertThat(manifest.platforms()).hasSize(2);
    assertThat(manifest.platforms().get(0).linkAddress()).contains("0x100000");
    assertThat(manifest.platforms().get(0).attaching()).containsExactly("x86_64");
    assertThat(manifest.platforms().get(1).image()).isEqualTo(ImageKind.PROCESS);
    assertThat(manifest.platforms().get(1).attaching()).containsExactly("x86_64");
  }

  @Test
  void refuseWhatAPlatformCannotBe() {
    String start = "platforms: {kvm: {archs: [x86_64], linker: hvm, image: ";
    assertThat(platform(start + "iso}}\n").messages())
        .contains("must be one of elf, disc, guest, process");
    assertThat(platform(start + "elf, link-address: 1M}}\n").messages())
        .contains("must be a number such as 0x100000");
    assertThat(platform(start.replace("hvm", "../x") + "elf}}\n").messages())
        .contains("cannot be the name of a linker script");
    assertThat(platform("name: kvm\n").messages()).contains("`platforms` is missing");
  }

  @Test
  void readAPool() {
    Outcome<PoolFile> outcome = pool("name: mine\narrow: \">=0.1 <0.2\"\n");
    assertThat(outcome.messages()).isEmpty();
    VersionRange range = outcome.value().orElseThrow().arrow();
    assertThat(range.admits("0.1.7")).isTrue();
    assertThat(range.admits("0.2")).isFalse();
    assertThat(pool("name: mine\narrow: latest\n").messages()).contains("must be a range");
  }
}

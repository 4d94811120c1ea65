package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.ARM;
import static dev.arrow.resolve.SmallArrow.KVM;
import static dev.arrow.resolve.SmallArrow.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.eval.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private final SmallArrow arrow = SmallArrow.copied();

  private static List<String> names(Resolution resolution) {
    return resolution.libraries().stream().map(ResolvedLibrary::name).collect(Collectors.toList());
  }

  private static List<String> files(List<Path> paths) {
    return paths.stream().map(path -> path.getFileName().toString()).toList();
  }

  private static ResolvedLibrary library(Resolution resolution, String name) {
    return resolution.library(name).orElseThrow();
  }

  @Test
  void ordersDependenciesBeforeTheirUsers() {
    assertThat(names(arrow.resolve(KVM)))
        .containsExactly("base", "console", "panic", "arch-x86-64", "plat-kvm", "uart");
    assertThat(names(arrow.resolve(PROCESS)))
        .containsExactly("base", "console", "panic", "arch-x86-64", "plat-linuxu");
  }

  @Test
  void bringsWhatTheProgramNeeds() {
    Resolution resolution = arrow.resolve(KVM, "malloc", "memcpy", "arrow_arch_stop");
    assertThat(names(resolution)).contains("alloc", "tlsf", "libc-malloc").doesNotContain("region");
    assertThat(names(resolution).indexOf("tlsf"))
        .isLessThan(names(resolution).indexOf("libc-malloc"));
    assertThat(resolution.provider("alloc").orElseThrow().name()).isEqualTo("tlsf");
    assertThat(resolution.configuration().value("LIB_LIBC_MALLOC").origin())
        .isInstanceOf(Origin.FromUser.class);
    assertThat(resolution.refusals()).isEmpty();
  }

  @Test
  void takesTheNextProviderWhereTheFirstCannotBe() {
    assertThat(arrow.resolve(ARM, "malloc").provider("alloc").orElseThrow().name())
        .isEqualTo("region");
  }

  @Test
  void takesTheProviderThatTheUserPicks() {
    arrow.file("web/config/common.config", "CONFIG_ALLOC_IS_REGION=y\n");
    Resolution resolution = arrow.resolve(KVM, "malloc");
    assertThat(resolution.provider("alloc").orElseThrow().name()).isEqualTo("region");
    assertThat(resolution.refusals()).isEmpty();
  }

  @Test
  void knowsDirectDependencies() {
    Resolution resolution = arrow.resolve(KVM, "malloc");
    assertThat(library(resolution, "uart").direct()).containsExactly("console");
    assertThat(library(resolution, "tlsf").direct()).containsExactly("alloc");
    assertThat(library(resolution, "libc-malloc").direct()).containsExactly("alloc");
    assertThat(library(resolution, "plat-kvm").direct()).isEmpty();
  }

  @Test
  void givesEachLibraryTheFoldersItMayUse() {
    assertThat(library(arrow.resolve(KVM), "uart").includeFolders())
        .map(arrow.path("")::relativize)
        .map(Path::toString)
        .containsExactly(
            "library-pools/drivers/uart/include",
            "library-pools/drivers/console/include",
            "library-pools/base/include",
            "archs/include",
            "platforms/include",
            "archs/x86_64/include");
  }

  @Test
  void givesEachLibraryTheOptionsItMentions() {
    Resolution resolution = arrow.resolve(KVM);
    assertThat(library(resolution, "panic").ownConfig())
        .hasSize(2)
        .containsEntry("PANIC_DEPTH", "16")
        .containsEntry("PANIC_TEXT", "\"arrow: \"");
    assertThat(library(resolution, "uart").ownConfig()).containsOnlyKeys("UART_FAST");
    assertThat(library(resolution, "console").ownConfig()).isEmpty();
  }

  @Test
  void compilesSourcesWhoseConditionHolds() {
    assertThat(files(library(arrow.resolve(KVM), "uart").sources())).containsExactly("uart.c");
    arrow.file("web/config/common.config", "CONFIG_UART_FAST=y\n");
    assertThat(files(library(arrow.resolve(KVM), "uart").sources()))
        .containsExactly("fast.c", "uart.c");
    assertThat(files(library(arrow.resolve(ARM), "uart").sources())).containsExactly("uart.c");
  }

  @Test
  void fillsTablesByRank() {
    assertThat(arrow.resolve(KVM).tables())
        .containsExactly(
            new Table("console", List.of(new Table.Entry("uart", "arrow_uart_console", 20))));
    assertThat(arrow.resolve(PROCESS).tables()).containsExactly(new Table("console", List.of()));
  }

  @Test
  void resolvesTheProgramWithItsHeaders() {
    ResolvedProgram program = arrow.resolve(KVM).program().orElseThrow();
    assertThat(files(program.sources())).containsExactly("main.c", "page.c");
    assertThat(program.ownConfig())
        .containsEntry("PANIC_DEPTH", "16")
        .containsEntry("UART_FAST", "0");
    assertThat(program.includeFolders().get(0)).isEqualTo(arrow.path("web"));
    assertThat(program.includeFolders())
        .contains(arrow.path("archs/x86_64/include"))
        .doesNotContain(arrow.path("archs/arm64/include"));
  }

  @Test
  void writesTheWholeConfiguration() {
    arrow.resolve(KVM, "malloc");
    assertThat(arrow.text("web/build/kvm-x86_64/.config"))
        .contains("CONFIG_LIB_TLSF=y\n")
        .contains("# CONFIG_TLSF_CHECK is not set\n")
        .contains("CONFIG_ARROW_ARCH=\"x86_64\"\n");
  }

  @Test
  void namesEverythingItLookedAt() {
    Inputs inputs = arrow.resolve(KVM).inputs();
    assertThat(inputs.files())
        .contains(
            arrow.path("web/arrow.yaml"),
            arrow.path("web/Kconfig"),
            arrow.path("web/main.c"),
            arrow.path("web/src/page.h"),
            arrow.path("web/config/common.config"),
            arrow.path("web/config/kvm-x86_64.config"),
            arrow.path("library-pools/drivers/uart/Kconfig"),
            arrow.path("library-pools/drivers/uart/src/uart.c"))
        .doesNotContain(arrow.path("web/build/kvm-x86_64/Kconfig"));
    assertThat(inputs.folders()).contains(arrow.path("web/src"), arrow.path("library-pools"));
  }

  @Test
  void readsTheProjectsOwnKconfig() {
    arrow.file(
        "web/Kconfig",
        "config APP\n\tdef_bool y\n\tselect LIB_TRACE\n\nconfig WEB_PORT\n\tint \"Port\"\n\tdefault 80\n");
    Resolution resolution = arrow.resolve(KVM);
    assertThat(names(resolution)).contains("trace");
    assertThat(resolution.configuration().value("WEB_PORT").text()).isEqualTo("80");
  }

  @Test
  void takesAVariantAsAThirdLayer() {
    arrow
        .file("web/config/common.config", "CONFIG_PANIC_DEPTH=1\n")
        .file("web/config/kvm-x86_64.config", "CONFIG_PANIC_DEPTH=2\n")
        .file("web/config/kvm-x86_64-debug.config", "CONFIG_PANIC_DEPTH=3\n");
    assertThat(depth(ARM)).isEqualTo("1");
    assertThat(depth(KVM)).isEqualTo("2");
    assertThat(depth(SmallArrow.target("kvm/x86_64:debug"))).isEqualTo("3");
  }

  private String depth(dev.arrow.manifest.Target target) {
    return arrow.resolve(target).configuration().value("PANIC_DEPTH").text();
  }

  @Test
  void libraryAloneIsOnWithAllThatItLeansOn() {
    LibraryAlone malloc = arrow.alone("libc-malloc", KVM).orElseThrow();
    assertThat(malloc.closure()).contains("libc-malloc", "alloc").doesNotContain("region", "uart");
    assertThat(malloc.options()).containsEntry("LIB_LIBC_MALLOC", "1");
    assertThat(malloc.resolved().name()).isEqualTo("libc-malloc");
  }

  @Test
  void providerAloneIsPicked() {
    assertThat(arrow.alone("region", KVM).orElseThrow().closure()).contains("region", "alloc");
    assertThat(arrow.alone("region", KVM).orElseThrow().options()).containsEntry("LIB_REGION", "1");
  }

  @Test
  void libraryOfAnotherTargetIsNotThere() {
    assertThat(arrow.alone("plat-kvm", PROCESS)).isEmpty();
    assertThat(arrow.alone("tlsf", ARM)).isEmpty();
  }
}

package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.KVM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootKconfigTest {
  private final SmallArrow arrow = SmallArrow.copied();

  private String root() {
    arrow.resolver().model(KVM);
    return arrow.text("web/build/kvm-x86_64/Kconfig");
  }

  @Test
  void startsWithTheFactsAndTheProgram() {
    assertThat(root())
        .startsWith(
            """
            mainmenu "web"

            config ARROW_ARCH
            	string
            	default "$(ARROW_ARCH)"

            config ARROW_PLATFORM
            	string
            	default "$(ARROW_PLATFORM)"

            config ARROW_APP
            	string
            	default "$(ARROW_APP)"

            config ARCH_ARM64
            	def_bool ARROW_ARCH = "arm64"

            config ARCH_X86_64
            	def_bool ARROW_ARCH = "x86_64"

            config PLAT_KVM
            	def_bool ARROW_PLATFORM = "kvm"

            config PLAT_LINUXU
            	def_bool ARROW_PLATFORM = "linuxu"

            config APP_LINKED
            	def_bool ARROW_APP = "linked"

            config APP_ATTACHED
            	def_bool ARROW_APP = "attached"

            config APP
            	def_bool y

            menu "alloc"
            """);
  }

  @Test
  void offersTheProvidersOfAnInterfaceAsAChoice() {
    assertThat(root())
        .contains(
            """
            menu "alloc"

            source "$(ARROW_HOME)/library-pools/alloc/alloc/Kconfig"

            choice
            	prompt "Provider of alloc"
            	depends on LIB_ALLOC
            	default ALLOC_IS_TLSF
            	default ALLOC_IS_REGION

            config ALLOC_IS_TLSF
            	bool "tlsf: The tlsf library"
            	depends on !ARCH_ARM64

            config ALLOC_IS_REGION
            	bool "region: The region library"

            endchoice

            source "$(ARROW_HOME)/library-pools/alloc/region/Kconfig"

            source "$(ARROW_HOME)/library-pools/alloc/tlsf/Kconfig"

            endmenu
            """);
  }

  @Test
  void takesTheProjectsKconfigAndPools() {
    arrow
        .file("web/Kconfig", "config APP\n\tdef_bool y\n")
        .file("web/arrow.yaml", arrow.text("web/arrow.yaml") + "libraries: [{path: ../my pool}]\n")
        .file("my pool/pool.yaml", "name: mine\narrow: \">=0.1\"\n")
        .file("my pool/extra/library.yaml", "name: extra\nsummary: x\nlicense: MIT\n")
        .file("my pool/extra/Kconfig", "config LIB_EXTRA\n\tbool \"Extra\"\n");
    assertThat(root())
        .contains("source \"$(ARROW_PROJECT)/Kconfig\"")
        .contains("source \"$(ARROW_POOL_1)/extra/Kconfig\"")
        .doesNotContain("/arrow");
  }

  @Test
  void keepsTextOfManifestsHarmless() {
    arrow.file(
        "library-pools/alloc/tlsf/library.yaml",
        """
        name: tlsf
        summary: "A \\"b\\" $(shell,id) \\\\ \\n c"
        license: MIT
        provides: alloc
        sources: [src/*.c]
        """);
    assertThat(root()).contains("bool \"tlsf: A 'b' '(shell,id) '   c\"");
  }
}

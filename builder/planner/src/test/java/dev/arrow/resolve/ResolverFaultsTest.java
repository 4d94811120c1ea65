package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.ARM;
import static dev.arrow.resolve.SmallArrow.KVM;
import static dev.arrow.resolve.SmallArrow.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a resolution says when something is wrong. */
class ResolverFaultsTest {
  private static final String UART = "library-pools/drivers/uart/";
  private final SmallArrow arrow = SmallArrow.copied();

  @Test
  void refusesAnIncludeThatIsNotDeclared() {
    arrow.file(UART + "src/uart.c", "#include <arrow/uart.h>\n#include <arrow/panic.h>\n");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            """
            /arrow/library-pools/drivers/uart/src/uart.c:2:11: error: `arrow/panic.h` belongs to the library `panic`, which `uart` does not declare.
            hint: Add `select LIB_PANIC` to /arrow/library-pools/drivers/uart/Kconfig.
            """);
  }

  @Test
  void allowsAnIncludeThatIsDeclaredUnderACondition() {
    arrow
        .file(UART + "src/uart.c", "#if CONFIG_UART_FAST\n#include <arrow/tsc.h>\n#endif\n")
        .file(UART + "Kconfig", arrow.text(UART + "Kconfig") + "\tselect LIB_TSC\n");
    assertThat(arrow.complaint(KVM)).isEmpty();
  }

  @Test
  void refusesAnotherLibrarysPrivateHeader() {
    arrow.file(UART + "src/uart.c", "#include \"../../../debug/panic/src/panic_priv.h\"\n");
    assertThat(arrow.complaint(KVM)).contains("lies outside the library `uart`");
  }

  @Test
  void refusesAnOptionThatNobodyDefines() {
    arrow.file(UART + "src/uart.c", "\nint x = CONFIG_UART_FSAT;\n");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            """
            /arrow/library-pools/drivers/uart/src/uart.c:2:16: error: No Kconfig file defines `UART_FSAT`.
            hint: The nearest option is `CONFIG_UART_FAST`.
            """);
  }

  @Test
  void refusesALineThatIsNotHonoured() {
    arrow.file("web/config/kvm-x86_64.config", "CONFIG_TRACE_SIZE=64\n");
    assertThat(arrow.complaint(KVM))
        .startsWith(
            "/arrow/web/config/kvm-x86_64.config:1:1: error: kvm/x86_64: `TRACE_SIZE=64` has no effect."
                + " `TRACE_SIZE` needs `LIB_TRACE`");
    assertThat(arrow.complaint(PROCESS)).isEmpty();
  }

  @Test
  void refusesAnUnknownSymbolAndAPickThatIsNotHonoured() {
    arrow.file("web/config/common.config", "CONFIG_UART_FSAT=y\n");
    arrow.file("web/config/kvm-arm64.config", "CONFIG_ALLOC_IS_TLSF=y\n");
    assertThat(arrow.complaint(ARM, "malloc"))
        .contains("There is no symbol `UART_FSAT`. Is `UART_FAST` meant?")
        .contains("`ALLOC_IS_TLSF` needs `!ARCH_ARM64`");
  }

  @Test
  void ignoresACommonLineWhereTheTargetRulesItOut() {
    arrow.file("web/config/common.config", "CONFIG_UART_FAST=y\n# CONFIG_LIB_UART is not set\n");
    assertThat(arrow.complaint(PROCESS)).isEmpty();
    assertThat(arrow.complaint(KVM)).contains("`UART_FAST` needs `LIB_UART`");
  }

  @Test
  void refusesACommonLineThatOnlyTheProgramRulesOut() {
    arrow.file("web/config/common.config", "CONFIG_TLSF_CHECK=y\n");
    assertThat(arrow.complaint(KVM)).contains("`TLSF_CHECK` needs `LIB_TLSF`");
    assertThat(arrow.complaint(KVM, "malloc")).isEmpty();
    assertThat(arrow.complaint(ARM, "malloc")).isEmpty();
  }

  @Test
  void refusesALineOfTheTargetThatTheTargetRulesOut() {
    arrow.file("web/config/linuxu-x86_64.config", "CONFIG_LIB_UART=y\n");
    assertThat(arrow.complaint(PROCESS)).contains("`LIB_UART` needs `PLAT_KVM`");
  }

  @Test
  void pointsToTheTargetsWhenAFactIsSet() {
    arrow.file("web/config/common.config", "CONFIG_ARCH_ARM64=y\n# CONFIG_APP_LINKED is not set\n");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            """
            /arrow/web/config/common.config:1:1: error: `ARCH_ARM64` follows from the target and cannot be set.
            hint: Change `targets:` in arrow.yaml.
            /arrow/web/config/common.config:2:1: error: `APP_LINKED` follows from `app:` and cannot be set.
            hint: Change `app:` in arrow.yaml.
            """);
  }

  @Test
  void saysWhatTheProgramNeedsInVain() {
    assertThat(arrow.complaint(KVM, "arrow_panik"))
        .isEqualTo(
            """
            /arrow/web/arrow.yaml:2:17: error: The program needs `arrow_panik`, which no library exports.
            hint: The nearest name is `arrow_panic`.
            """);
    assertThat(arrow.complaint(ARM, "arrow_tsc"))
        .startsWith(
            "/arrow/web/arrow.yaml:2:17: error: kvm/arm64: the program needs `arrow_tsc` of the library `tsc`, which is off.")
        .contains("`HAVE_TSC`")
        .contains(
            "archs/x86_64/Kconfig:4:2: note: `LIB_ARCH_X86_64` offers `HAVE_TSC`, and is not on here.");
  }

  @Test
  void saysWhenNobodyOffersACapability() {
    arrow.file(
        "archs/x86_64/Kconfig",
        "config LIB_ARCH_X86_64\n\tdef_bool ARCH_X86_64\n\nconfig HAVE_TSC\n\tbool\n");
    assertThat(arrow.complaint(ARM, "arrow_tsc"))
        .contains("note: No library offers `HAVE_TSC` for this target.");
  }

  @Test
  void saysWhenTheUserAndTheProgramDisagree() {
    arrow.file("web/config/common.config", "# CONFIG_LIB_TSC is not set\n");
    assertThat(arrow.complaint(KVM, "arrow_tsc"))
        .contains("the program needs `arrow_tsc` of the library `tsc`, which is off.")
        .contains("config/common.config:1:1");
  }

  @Test
  void saysWhenTheProgramsOwnEntryDoesNotHold() {
    arrow.file("web/Kconfig", "config APP\n\tdef_bool y\n\tdepends on LIB_TRACE && LIB_BASE\n");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            "web/Kconfig:3:13: error: kvm/x86_64: the program's own entry `APP` does not hold."
                + " It needs `LIB_TRACE`.\n");
  }

  @Test
  void namesTheMembersOfACycle() {
    arrow.file(
        "library-pools/drivers/console/Kconfig",
        "config LIB_CONSOLE\n\tbool\n\nconfig CONSOLE_X\n\tdef_bool y\n\tselect LIB_PANIC\n");
    assertThat(arrow.complaint(KVM))
        .startsWith(
            "/arrow/library-pools/drivers/console/Kconfig: error: Libraries need each other:"
                + " `console` -> `panic` -> `console`.")
        .contains("/arrow/library-pools/debug/panic/Kconfig: note: `panic` is described here.");
  }

  @Test
  void saysWhyNoProviderCanServe() {
    arrow.file(
        "library-pools/alloc/region/Kconfig",
        "config LIB_REGION\n\tdef_bool ALLOC_IS_REGION\n\tdepends on LIB_TRACE\n");
    assertThat(arrow.complaint(ARM, "malloc"))
        .startsWith(
            "/arrow/library-pools/alloc/alloc/library.yaml:1:1: error: The interface `alloc` has no"
                + " provider here.\n")
        .contains("note: `region`: `ALLOC_IS_REGION` needs `LIB_TRACE`")
        .contains("note: `tlsf`: `ALLOC_IS_TLSF` needs `!ARCH_ARM64`");
  }

  @Test
  void refusesTwoExportersOfOneSymbol() {
    arrow.appended(
        UART + "include/arrow/uart.h", "ARROW_API void arrow_panic(const char *f, ...);\n");
    assertThat(arrow.complaint(KVM)).contains("Both `panic` and `uart` export `arrow_panic`.");
    assertThat(arrow.complaint(PROCESS)).isEmpty();
  }

  @Test
  void refusesALibraryWithoutEntry() {
    arrow.file(UART + "Kconfig", "config UART_FAST\n\tbool \"x\"\n");
    assertThat(arrow.complaint(KVM))
        .contains("The library `uart` has no entry.")
        .contains("hint: Add `config LIB_UART`.");
  }

  @Test
  void refusesAConditionThatIsNone() {
    arrow.file(
        UART + "library.yaml",
        arrow.text(UART + "library.yaml").replace("UART_FAST && ARCH_X86_64", "UART_FSAT &&"));
    assertThat(arrow.complaint(KVM)).contains("/arrow/library-pools/drivers/uart/library.yaml:4:");
  }

  @Test
  void refusesATargetThatNobodyOffers() {
    arrow.file(
        "web/arrow.yaml", arrow.text("web/arrow.yaml").replace("linuxu/x86_64", "linuxu/arm64"));
    assertThat(arrow.complaint(SmallArrow.target("linuxu/arm64")))
        .isEqualTo(
            """
            /arrow/web/arrow.yaml:3:34: error: No platform offers the target `linuxu/arm64`.
            hint: The nearest target is `linuxu/x86_64`.
            """);
  }

  @Test
  void refusesAProgramWithoutFiles() {
    arrow.file("web/arrow.yaml", arrow.text("web/arrow.yaml").replace("main.c", "man.c"));
    assertThat(arrow.complaint(KVM))
        .contains("There is no file `man.c`.", "The nearest file is `main.c`.");
  }
}

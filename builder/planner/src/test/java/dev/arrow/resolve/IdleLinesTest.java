package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.ARM;
import static dev.arrow.resolve.SmallArrow.KVM;
import static dev.arrow.resolve.SmallArrow.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.Target;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleLinesTest {
  private static final String COMMON = "web/config/common.config";
  private static final String WEB = "web/arrow.yaml";
  private static final String LISTED = "targets: [kvm/x86_64, kvm/arm64, linuxu/x86_64]";

  private final SmallArrow arrow = SmallArrow.copied();

  private String said(Target... targets) {
    Resolver resolver = arrow.resolver();
    List<Resolution> resolutions =
        Arrays.stream(targets).map(each -> resolver.resolve(each, SmallArrow.needs())).toList();
    return DiagnosticPrinter.text(resolver.idleLines(resolutions));
  }

  private void list(String targets) {
    arrow.file(WEB, arrow.text(WEB).replace(LISTED, "targets: [" + targets + "]"));
  }

  @Test
  void aLineThatNoTargetCanHaveIsTold() {
    list("linuxu/x86_64");
    arrow.file(COMMON, "CONFIG_PANIC_DEPTH=4\nCONFIG_UART_FAST=y\n");
    assertThat(said(PROCESS))
        .isEqualTo(
            """
            /arrow/web/config/common.config:2:1: warning: `UART_FAST=y` has no effect on any target of the project. `UART_FAST` needs `LIB_UART` (library-pools/drivers/uart/Kconfig:10:13: `LIB_UART` is n).
            hint: Drop this line, or name a target that can have it in `targets:`.
            """);
  }

  @Test
  void aLineThatOneTargetHasIsMeantForThat() {
    arrow.file(COMMON, "CONFIG_UART_FAST=y\n");
    assertThat(said(KVM, ARM, PROCESS)).isEmpty();
  }

  @Test
  void aPartOfTheTargetsTellsNothing() {
    arrow.file(COMMON, "CONFIG_UART_FAST=y\n");
    assertThat(said(PROCESS)).isEmpty();
    assertThat(said()).isEmpty();
  }

  @Test
  void whatTheCommonLayerDoesNotSayIsNoIdleLine() {
    list("linuxu/x86_64");
    arrow.file("web/config/linuxu-x86_64.config", "CONFIG_UART_FAST=y\n");
    assertThat(said(PROCESS)).isEmpty();
  }
}

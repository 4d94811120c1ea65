package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.ARM;
import static dev.arrow.resolve.SmallArrow.KVM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServedCallsTest {
  private static final String UART = "library-pools/drivers/uart/library.yaml";
  private static final String HEADER = "library-pools/drivers/uart/include/arrow/uart.h";
  private final SmallArrow arrow = SmallArrow.copied();

  @BeforeEach
  void writeTables() {
    arrow
        .file("archs/x86_64/syscalls.tsv", "# From Linux.\nread\t0\nopen\t2\nwrite\t1\n")
        .file("archs/arm64/syscalls.tsv", "read\t63\nwrite\t64\n");
  }

  private void serve(String calls) {
    arrow.appended(UART, "syscalls: [" + calls + "]\n");
    for (String call : calls.split(", ")) {
      arrow.appended(HEADER, "ARROW_API long arrow_sys_" + call + "(void);\n");
    }
  }

  @Test
  void findsTheCallsByNumber() {
    serve("open, read");
    assertThat(arrow.resolve(KVM).calls().served())
        .containsExactly(new ServedCall(0, "read", "uart"), new ServedCall(2, "open", "uart"));
    assertThat(arrow.resolve(KVM).calls().numbers().byName()).hasSize(3).containsEntry("write", 1);
  }

  @Test
  void leavesOutWhatTheArchitectureLacks() {
    serve("open, read");
    assertThat(arrow.resolve(ARM).calls().served())
        .containsExactly(new ServedCall(63, "read", "uart"));
  }

  @Test
  void namesTheFunction() {
    assertThat(new ServedCall(0, "read", "uart").function()).isEqualTo("arrow_sys_read");
  }

  @Test
  void readsTheTableAsAnInput() {
    serve("read");
    assertThat(arrow.resolve(KVM).inputs().files())
        .contains(arrow.path("archs/x86_64/syscalls.tsv"));
  }

  @Test
  void refusesANameThatNoArchitectureKnows() {
    serve("reed");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            """
            /arrow/library-pools/drivers/uart/library.yaml:7:12: error: No architecture has a system call `reed`.
            hint: The nearest name is `read`.
            """);
  }

  @Test
  void refusesTwoLibrariesForOneCall() {
    serve("read");
    arrow
        .appended("library-pools/drivers/console/library.yaml", "syscalls: [read]\n")
        .appended(
            "library-pools/drivers/console/include/arrow/console.h",
            "ARROW_API long arrow_sys_read(void);\n");
    assertThat(arrow.complaint(KVM))
        .contains("library.yaml:7:12: error: Both `console` and `uart` serve `read`.")
        .contains("hint: Leave one of them out.");
  }

  @Test
  void refusesACallThatIsNamedTwice() {
    serve("read, read");
    assertThat(arrow.complaint(KVM)).contains("`uart` names the system call `read` twice.");
  }

  @Test
  void refusesATableThatIsNone() {
    arrow.file("archs/x86_64/syscalls.tsv", "read\t0\nwrite 1\nopen\t0\nread\t3\n");
    assertThat(arrow.complaint(KVM))
        .contains("syscalls.tsv:2:1: error: A line must be a name, a tab and a number.")
        .contains("syscalls.tsv:3:1: error: The name or the number stands here twice.")
        .contains("syscalls.tsv:4:1: error: The name or the number stands here twice.");
  }
}

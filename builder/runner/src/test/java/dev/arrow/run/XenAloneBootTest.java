package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.run.devicetree.DeviceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XenAloneBootTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  private final XenAloneBoot boot = new XenAloneBoot(Path.of("/nonexistent"));

  private RunRequest request() {
    return new RunRequest(
        folder, folder, Machine.XEN_ALONE, 64 * MIB, Optional.empty(), Optional.empty());
  }

  private Ending ending(OptionalInt status) {
    try (RunFolder run = new RunFolder()) {
      return boot.unexplained(request(), status, Optional.empty(), run);
    }
  }

  @Test
  void theTreeTellsXenOfTheDomain() {
    byte[] tree = XenAloneTree.of(6L << 30, 0x12345, "arrow.run=ab -- x");
    String text = new String(tree, StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains("module@50000000\0", "multiboot,kernel\0multiboot,module\0")
        .contains("\0\0\0\0\u0050\0\0\0\0\0\0\0\0\u0001\u0023\u0045")
        .contains("\0\0\0\0\0\u0060\0\0")
        .contains("arrow.run=ab -- x\0", "no-xenstore\0");
  }

  @Test
  void qemuIsGivenNamesWithoutFolders() {
    List<String> argv =
        QemuCommand.xenAlone(
            Machine.XEN_ALONE, 64 * MIB, Path.of("xen"), Path.of("tree"), Path.of("image"), MIB);
    assertThat(argv)
        .containsSequence("-machine", "virt,virtualization=on,gic-version=3")
        .containsSequence("-cpu", "cortex-a57", "-m", "459776K")
        .containsSequence("-serial", "stdio", "-kernel", "xen", "-dtb", "tree")
        .containsSequence("-device", "loader,file=image,addr=0x50000000,force-raw=on");
  }

  @Test
  void whatEndsARunWithoutAVerdict() throws IOException {
    assertThat(ending(OptionalInt.of(0))).isEqualTo(new Ending.ToolFailed("Xen ended the machine"));
    OutputStream console =
        boot.console(new ByteArrayOutputStream(), OutputStream.nullOutputStream());
    assertThat(boot.isOver()).isFalse();
    write(
        console,
        "(XEN) *** Serial input to DOM1 (\r\n(XEN) Domain 1 (vcpu#0) crashed on cpu#0\r\n");
    write(console, "(XEN) ----[ Xen-4.17\r\n");
    assertThat(boot.isOver()).isTrue();
    assertThat(boot.startsAgain()).isFalse();
    assertThat(ending(OptionalInt.empty())).isEqualTo(new Ending.Faulted("Xen gave the domain up"));
  }

  @Test
  void aDomainThatWasTooQuickIsStartedAgain() throws IOException {
    OutputStream console =
        boot.console(new ByteArrayOutputStream(), OutputStream.nullOutputStream());
    write(console, "(XEN) DOM1: x\r\n");
    assertThat(boot.isOver()).isTrue();
    assertThat(boot.startsAgain()).isTrue();
  }

  @Test
  void tooLongAnInputIsTold() throws IOException {
    GuestInput piped =
        new GuestInput.Piped(new java.io.ByteArrayInputStream(new byte[0]), Optional.empty());
    OutputStream input = boot.input(piped, OutputStream.nullOutputStream());
    input.write(new byte[XenPort.ROOM]);
    assertThat(boot.isOver()).isFalse();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> input.write(0))
        .isInstanceOf(IOException.class);
    assertThat(boot.isOver()).isTrue();
    assertThat(ending(OptionalInt.empty()).sentence()).contains("standard input is too long");
  }

  @Test
  void eachNameStandsOnceAmongTheStrings() {
    byte[] tree =
        new DeviceTree().begin("").property("ab", 1).property("ab", 2).property("c").end().bytes();
    String text = new String(tree, StandardCharsets.ISO_8859_1);
    assertThat(text).endsWith("ab\0c\0");
    assertThat(text.indexOf("ab")).isEqualTo(text.lastIndexOf("ab"));
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}

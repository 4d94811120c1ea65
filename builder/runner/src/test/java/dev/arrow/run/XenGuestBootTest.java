package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.run.dom0.FakeRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XenGuestBootTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;
  private final RunFolder run = new RunFolder();
  private XenGuestBoot boot = new XenGuestBoot(Path.of(""));
  private RunRequest request =
      new RunRequest(
          Path.of(""), Path.of(""), Machine.XEN_PVH_GUEST, 0, Optional.empty(), Optional.empty());

  @BeforeEach
  void install() throws IOException {
    Path root = new FakeRoot(folder.resolve("root")).complete().path();
    Path xen = root.resolve("boot/xen-4.17-amd64.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(xen))) {
      out.write("xen".getBytes(StandardCharsets.US_ASCII));
    }
    Path image = Images.write(folder.resolve("hello"), MIB, 4096);
    boot = new XenGuestBoot(root);
    request =
        new RunRequest(
            image,
            image,
            Machine.XEN_PVH_GUEST,
            64 * MIB,
            Optional.of(List.of("a b")),
            Optional.empty());
  }

  @AfterEach
  void remove() {
    run.close();
  }

  @Test
  void xenIsStartedWithTheFirstDomainsFiles() throws IOException {
    Command command = boot.command(request, "ab12", run);
    assertThat(command.argv())
        .startsWith("qemu-system-x86_64")
        .containsSequence("-m", "960M")
        .containsSequence("-serial", "file:xen.log", "-serial", "stdio")
        .containsSequence("-kernel", "xen");
    assertThat(command.argv().get(command.argv().size() - 1))
        .endsWith("/boot/vmlinuz-6.1.0-56 console=hvc0 quiet,linux.cpio");
    assertThat(run.path().resolve("xen")).hasContent("xen");
    assertThat(run.path().resolve("linux.cpio")).isNotEmptyFile();
    assertThat(boot.announces()).isTrue();
  }

  @Test
  void howTheGuestEndedIsReadFromTheLog() throws IOException {
    assertThat(end("(XEN) d1v0 Triple fault\narrow-dom0: the guest has ended\r\n").sentence())
        .contains("the guest has ended without a verdict: a triple fault");
    assertThat(end("arrow-dom0: the guest crashed\n").sentence())
        .contains("the guest crashed without a verdict");
  }

  @Test
  void whyTheGuestWasNotStartedIsTold() throws IOException {
    Ending ending = end("1\n2\n3\n4\n5\n6\n7\n8\narrow-dom0: xl does not start the guest\n");
    assertThat(ending.word()).isEqualTo("tool");
    assertThat(ending.sentence())
        .contains("2\n3\n4\n5\n6\n7\n8\narrow-dom0: xl does not start the guest")
        .doesNotContain("1\n2");
    Files.delete(run.path().resolve("xen.log"));
    assertThat(boot.unexplained(request, OptionalInt.of(1), Optional.of("no such CPU"), run).word())
        .isEqualTo("tool");
  }

  private Ending end(String said) throws IOException {
    Files.writeString(run.path().resolve("xen.log"), said);
    return boot.unexplained(request, OptionalInt.of(0), Optional.empty(), run);
  }
}

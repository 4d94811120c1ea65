package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What QEMU is told to start a disc. */
final class DiscBootTest {
  private static final long MIB = 1 << 20;
  private static final int X86_64 = 62;

  @TempDir Path folder;
  private Path image = Path.of("");

  @BeforeEach
  void writeImage() throws IOException {
    image = Images.write(folder.resolve("he,llo"), X86_64, MIB, 64 * 1024);
    Files.writeString(folder.resolve("he,llo.iso"), "");
    Files.writeString(folder.resolve("he,llo.img"), "");
  }

  /** A run without a fault starts nothing else. */
  private static final class NoCommands implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      throw new AssertionError(command);
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      throw new AssertionError(command);
    }
  }

  private RunRequest request(Machine machine, long memory, String... words) {
    return new RunRequest(
        image,
        folder.resolve("debug"),
        machine,
        memory,
        Optional.of(List.of("a,b", "c d")),
        Optional.empty(),
        Optional.empty(),
        List.of(words));
  }

  private List<String> argv(RunRequest request) {
    try (RunFolder files = new RunFolder()) {
      return new DiscBoot(
              command -> {
                throw new AssertionError(command);
              },
              folder.resolve("no-kvm"))
          .command(request, "abc", files)
          .argv();
    }
  }

  @Test
  void aCdLiesInTheDriveAndTheKernelIsToldItsWords() {
    assertThat(argv(request(Machine.BIOS_CD, 64 * MIB, "arrow.strace")))
        .startsWith("qemu-system-x86_64", "-machine", "q35")
        .containsSequence("-cdrom", folder.resolve("he,llo.iso").toString())
        .containsSequence(
            "-fw_cfg",
            "name=opt/dev.arrow/cmdline,string=arrow.run=abc arrow.strace arrow.begin=abc"
                + " console=ns16550 -- a,,b \"c d\"")
        .containsSequence("-serial", "stdio")
        .doesNotContain("-kernel", "-append", "-chardev");
  }

  @Test
  void aConsoleThatWasChosenStays() {
    assertThat(argv(request(Machine.BIOS_PC, 64 * MIB, "console=vga-text")))
        .containsSequence("-machine", "pc")
        .anyMatch(
            each ->
                each.endsWith("arrow.run=abc console=vga-text arrow.begin=abc -- a,,b \"c d\""));
  }

  @Test
  void diskAndStickAreFilesInWhichNothingChanges() {
    String disk = folder.resolve("he,,llo.img").toString();
    assertThat(argv(request(Machine.BIOS_DISK, 64 * MIB)))
        .containsSequence("-drive", "if=ide,format=raw,snapshot=on,file=" + disk);
    String stick = folder.resolve("he,,llo.iso").toString();
    assertThat(argv(request(Machine.BIOS_USB, 64 * MIB)))
        .containsSequence("-drive", "if=none,id=stick,format=raw,snapshot=on,file=" + stick)
        .containsSequence("-device", "usb-storage,drive=stick");
  }

  @Test
  void anotherFirmwareIsNamed() {
    assertThat(argv(request(Machine.UEFI_CD, 64 * MIB)))
        .containsSequence("-bios", "/usr/share/ovmf/OVMF.fd")
        .contains("-cdrom");
    assertThat(argv(request(Machine.BIOS_CD, 64 * MIB))).doesNotContain("-bios");
  }

  @Test
  void whatFirmwarePrintsIsNotThePrograms() {
    PlayedProcess process =
        PlayedProcess.ending(
            0, "BdsDxe: starting\r\narrow-begin abc\nhi\narrow-exit abc status=4\n", "");
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    ImageRunner runner =
        new ImageRunner(
            command -> process, new NoCommands(), () -> "abc", folder.resolve("no-kvm"));
    Ending ending =
        runner.run(request(Machine.UEFI_DISK, 64 * MIB), console, OutputStream.nullOutputStream());
    assertThat(ending).isEqualTo(new Ending.Exited(4));
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("hi\n");
  }

  @Test
  void withoutTheDiscNothingStarts() throws IOException {
    Files.delete(folder.resolve("he,llo.img"));
    assertThatThrownBy(() -> argv(request(Machine.BIOS_DISK, 64 * MIB)))
        .isInstanceOf(ArrowException.class)
        .hasMessage("There is no such disc.");
  }

  @Test
  void tooLittleMemoryIsRefused() {
    assertThatThrownBy(() -> argv(request(Machine.BIOS_CD, 2 * MIB)))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The image needs 3136K of memory on bios-cd, and 2048K were given.");
  }

  @Test
  void aDiscCannotBeDebugged() {
    assertThatThrownBy(() -> DebugSession.command(request(Machine.BIOS_CD, 64 * MIB), folder))
        .isInstanceOf(ArrowException.class)
        .hasMessage("What runs on bios-cd cannot be debugged here.");
  }

  @Test
  void thePlatformHasItsOwnMachines() {
    assertThat(Machines.of("baremetal", "x86_64"))
        .startsWith(Machine.BIOS_CD)
        .contains(Machine.BIOS_DISK, Machine.BIOS_USB, Machine.BIOS_PC)
        .doesNotContain(Machine.Q35, Machine.PROCESS);
    assertThat(Machine.BIOS_CD.hasPorts()).isFalse();
  }
}

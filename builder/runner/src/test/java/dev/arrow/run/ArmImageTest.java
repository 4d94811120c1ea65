package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Images for arm64, on a machine that QEMU plays and as a process. */
@Isolated("it changes what Java says of the processor")
final class ArmImageTest {
  private static final long MIB = 1 << 20;
  private static final long RAM = 0x40000000L;
  private static final int ARM64 = 183;
  private static final String ARCH = "os.arch";

  @TempDir Path folder;
  private final List<Command> started = new ArrayList<>();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private Path image = Path.of("");

  @BeforeEach
  void writeImage() throws IOException {
    image = Images.write(folder.resolve("hello"), ARM64, RAM + 2 * MIB, 64 * 1024);
  }

  @Test
  void theMachineIsQemusBoardWithoutAPcsPorts() {
    assertThat(run(Machine.VIRT_A57, 16 * MIB, "hi\narrow: note\narrow-exit abc status=3\n"))
        .isEqualTo(new Ending.Exited(3));
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("hi\narrow: note\n");
    assertThat(started.get(0).argv())
        .startsWith("qemu-system-aarch64", "-machine", "virt", "-accel", "tcg")
        .containsSequence("-cpu", "cortex-a57", "-m", "16384K")
        .containsSequence("-serial", "stdio", "-kernel", image.toString())
        .doesNotContain("-device", "-chardev");
  }

  @Test
  void anEndWithoutAVerdictIsNoTripleFault() {
    assertThat(run(Machine.VIRT, 16 * MIB, "").sentence())
        .isEqualTo("the machine stopped without a verdict");
  }

  @Test
  void memoryIsCountedFromWhereItBegins() throws IOException {
    assertThat(MemoryNeed.of(image, Machine.VIRT)).isEqualTo(2 * MIB + (64 + 32) * 1024);
    Path low = Images.write(folder.resolve("low"), ARM64, MIB, 4096);
    assertThatThrownBy(() -> MemoryNeed.of(low, Machine.VIRT))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The image lies below the memory of virt.");
  }

  @Test
  void eachArchitectureHasMachines() {
    assertThat(Machines.of("kvm", "x86_64")).startsWith(Machine.MICROVM);
    assertThat(Machines.of("kvm", "arm64")).containsExactly(Machine.VIRT, Machine.VIRT_A57);
    assertThat(Machines.of("mine", "arm64")).isEqualTo(Machines.of("kvm", "arm64"));
    assertThatThrownBy(() -> Machines.of("kvm", "riscv64"))
        .isInstanceOf(ArrowException.class)
        .hasMessage("There is no machine to start images of `riscv64` on.");
  }

  @Test
  void aProcessOfAnotherArchitectureIsTranslated() {
    String host = System.getProperty(ARCH, "");
    try {
      System.setProperty(ARCH, "amd64");
      run(Machine.PROCESS, 0, "");
      System.setProperty(ARCH, "aarch64");
      run(Machine.PROCESS, 0, "");
    } finally {
      System.setProperty(ARCH, host);
    }
    assertThat(started.get(0).argv()).startsWith("qemu-aarch64", image.toString());
    assertThat(started.get(1).argv()).startsWith(image.toString());
  }

  @Test
  void aMachineIsDebuggedByAGdbForAllArchitectures() {
    assumeThat(GuestArch.ARM64.isHost()).isFalse();
    assertThat(DebugSession.command(request(Machine.VIRT, 16 * MIB), folder))
        .contains("gdb-multiarch", image.resolveSibling("hello.debug").toString());
    assertThatThrownBy(() -> DebugSession.command(request(Machine.PROCESS, 0), folder))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("arm64, is translated by QEMU and cannot be debugged here");
  }

  @Test
  void theFirmwareOfTheProbeEndsTheBoard() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/qemu-system-aarch64"))).isTrue();
    ProbeFirmware firmware = ProbeFirmware.of(GuestArch.ARM64);
    Path file = Files.write(folder.resolve("firmware"), firmware.bytes());
    List<String> argv = QemuCommand.probe(firmware.machine(), Accelerator.TCG, file);
    Process process = new ProcessBuilder(argv).inheritIO().start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isEqualTo(firmware.status());
  }

  private Ending run(Machine machine, long memory, String printed) {
    ProcessStarter starter =
        command -> {
          started.add(command);
          return PlayedProcess.ending(0, printed, "");
        };
    return new ImageRunner(starter, new NoCommands(), () -> "abc", folder.resolve("no-kvm"))
        .run(request(machine, memory), console, messages);
  }

  private RunRequest request(Machine machine, long memory) {
    Path debug = folder.resolve("hello.debug");
    return new RunRequest(image, debug, machine, memory, Optional.empty(), Optional.empty());
  }

  private static final class NoCommands implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      throw new AssertionError("nothing is to be run: " + command);
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }
}

package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KvmProbeTest {
  @TempDir Path folder;
  private long firmwareSize;

  @Test
  void withoutTheDeviceNothingIsStarted() {
    KvmProbe probe =
        new KvmProbe(
            command -> {
              throw new AssertionError("nothing is to be started");
            },
            folder.resolve("kvm"),
            GuestArch.X86_64);
    assertThat(probe.accelerator()).isEqualTo(Accelerator.TCG);
    assertThat(probe.verdict()).isEqualTo(KvmProbe.Verdict.ABSENT);
  }

  @Test
  void deviceThatDoesNotOpenIsToldApart() throws IOException {
    // A folder opens for nobody, not even for root.
    Path device = Files.createDirectory(folder.resolve("closed"));
    KvmProbe probe =
        new KvmProbe(
            command -> {
              throw new AssertionError("nothing is to be started");
            },
            device,
            GuestArch.X86_64);
    assertThat(probe.verdict()).isEqualTo(KvmProbe.Verdict.CLOSED);
  }

  @Test
  void kvmIsTakenWhenTheFirmwareWasExecuted() throws IOException {
    assertThat(accelerator(PlayedProcess.ending(33, "", ""))).isEqualTo(Accelerator.KVM);
    assertThat(firmwareSize).isEqualTo(65536);
  }

  @Test
  void deviceThatOpensAndFailsIsNotTaken() throws IOException {
    assertThat(accelerator(PlayedProcess.ending(134, "", "failed to set MSR")))
        .isEqualTo(Accelerator.TCG);
  }

  @Test
  void machineThatHangsIsKilled() throws IOException {
    PlayedProcess process = PlayedProcess.hanging("", "");
    assertThat(accelerator(process)).isEqualTo(Accelerator.TCG);
    assertThat(process.killed()).isTrue();
  }

  private Accelerator accelerator(PlayedProcess process) throws IOException {
    Path device = Files.createFile(folder.resolve("kvm"));
    ProcessStarter starter =
        command -> {
          assertThat(command.argv()).containsSequence("-accel", "kvm").contains("-bios");
          firmwareSize = size(Path.of(command.argv().get(command.argv().size() - 1)));
          return process;
        };
    return new KvmProbe(starter, device, GuestArch.X86_64).accelerator();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

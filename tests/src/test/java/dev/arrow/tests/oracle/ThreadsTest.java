package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs with threads, those that wait for files, and those with timers or sockets do in an image
 * that has all that what they do natively. Those for arm64 do what the same source does on x86_64;
 * of them a run takes a few, drawn by the seed, or all.
 */
@Tag("oracle")
final class ThreadsTest {
  /** Of how many cases on arm64 a run takes one. */
  private static final int PART = 20;

  private record Case(WaitingProgram program, Guest guest, Arch arch) {
    @Override
    public String toString() {
      return program + ", " + guest;
    }
  }

  @Test
  void programsWithThreadsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads", "threads", WaitingProgram.THREADS);
  }

  @Test
  void threadsWithHandlersOfSignalsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads-handlers", "threads/handlers", WaitingProgram.HANDLERS);
  }

  @Test
  void threadsWithPrioritiesDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads-priorities", "threads/priorities", WaitingProgram.PRIORITIES);
  }

  @Test
  void programsThatWaitForFilesDoInAnImageWhatTheyDoNatively() throws IOException {
    check("events", "events", WaitingProgram.EVENTS);
  }

  @Test
  void programsWithTimersDoInAnImageWhatTheyDoNatively() throws IOException {
    check("timers", "timers", WaitingProgram.TIMERS);
  }

  @Test
  void programsWithSocketsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("sockets", "sockets", WaitingProgram.SOCKETS);
  }

  /** One kernel has what all of them need. */
  @Test
  void theyDoOnArm64WhatTheyDoOnX86() throws IOException {
    Setting setting = Setting.make("waits-arm64", WaitingProgram.EVERYTHING, Arch.ARM64);
    List<Case> cases = new ArrayList<>();
    for (String sources : WaitingProgram.FOLDERS) {
      cases.addAll(cases(sources, Arch.ARM64));
    }
    assertThat(cases).isNotEmpty();
    Sample.part("oracle-waits-arm64", cases, PART).check(one -> check(one, setting));
  }

  /**
   * What programs are tried with.
   *
   * @param folder where they are made
   * @param machine says what they must do
   * @param images do it
   */
  private record Setting(Path folder, Native machine, Images images) {
    static Setting make(String name, String options, Arch arch) {
      Path folder = SourceTree.path("tests/target/" + name);
      Path archive = World.archive(folder);
      Path any = OracleProgram.all(arch).get(0).executable(folder);
      Kernels kernels = Kernels.build(name, "kvm/" + arch.word(), any, archive, options);
      return new Setting(folder, Native.in(folder, archive), new Images(kernels, folder));
    }
  }

  private static void check(String name, String sources, String options) throws IOException {
    Setting setting = Setting.make(name, options, Arch.X86_64);
    List<Case> cases = cases(sources, Arch.X86_64);
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-" + name, cases).check(one -> check(one, setting));
  }

  /** This machine's kernel is the oracle for the same source on arm64, too. */
  private static void check(Case one, Setting setting) {
    Result wanted = setting.machine().twice(one.program().start(setting.folder(), Arch.X86_64));
    Result result =
        setting.images().run(one.program().start(setting.folder(), one.arch()), one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(String sources, Arch arch) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (WaitingProgram program : WaitingProgram.all(sources, arch)) {
      for (Isolation isolation : Isolation.values()) {
        List<Machine> machines = arch.machines();
        Guest guest = Guest.usual(isolation, machines.get(cases.size() / 3 % machines.size()));
        cases.add(new Case(program, guest, arch));
      }
    }
    return cases;
  }
}

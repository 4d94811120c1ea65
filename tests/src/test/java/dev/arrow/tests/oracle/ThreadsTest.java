package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs with threads, those that wait for files, and those with timers or sockets do in an image
 * that has all that what they do natively. Those for arm64 do what the same source does on x86_64;
 * of them a run takes a few, drawn by the seed, or all.
 */
@Tag("oracle")
final class ThreadsTest {
  private static final String THREADS = "CONFIG_LIB_THREADS=y\n";
  private static final String HANDLERS = THREADS + "CONFIG_LIB_SIGNAL_HANDLERS=y\n";
  private static final String PRIORITIES = THREADS + "CONFIG_LIB_PRIORITIES=y\n";
  private static final String EVENTS =
      THREADS + "CONFIG_LIB_PIPE=y\nCONFIG_LIB_EVENTFD=y\nCONFIG_LIB_EPOLL=y\n";
  private static final String TIMERS =
      EVENTS
          + "CONFIG_LIB_SIGNAL_HANDLERS=y\nCONFIG_LIB_ALARM=y\nCONFIG_LIB_TIMERS=y\n"
          + "CONFIG_LIB_TIMERFD=y\nCONFIG_LIB_SIGNALFD=y\n";
  private static final String SOCKETS = EVENTS + "CONFIG_LIB_UNIX=y\n";

  /** What a kernel for all of them has. */
  static final String EVERYTHING = TIMERS + "CONFIG_LIB_UNIX=y\nCONFIG_LIB_PRIORITIES=y\n";

  /** Folders of sources. */
  static final List<String> ALL =
      List.of("threads", "threads/handlers", "threads/priorities", "events", "timers", "sockets");

  /** Of how many cases on arm64 a run takes one. */
  private static final int PART = 20;

  /** A program's name and the folder of its source; an architecture may have one of its own. */
  private record Case(Path folder, String name, Libc libc, Guest guest, Arch arch) {
    Start start(Path to, Arch of) {
      Path own = folder.resolve(of.word()).resolve(name);
      Path source = Files.exists(own) ? own : folder.resolve(name);
      Path program = to.resolve(of.word()).resolve(name.replace(".c", "-" + libc.word()));
      OracleProgram.compile(libc, of, source, program);
      boolean child = OracleProgram.isChild(source);
      return new Start(program, World.ARGUMENTS, child, Optional.empty(), of);
    }

    @Override
    public String toString() {
      return name + " with " + libc.word() + ", " + guest;
    }
  }

  @Test
  void programsWithThreadsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads", "threads", THREADS);
  }

  @Test
  void threadsWithHandlersOfSignalsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads-handlers", "threads/handlers", HANDLERS);
  }

  @Test
  void threadsWithPrioritiesDoInAnImageWhatTheyDoNatively() throws IOException {
    check("threads-priorities", "threads/priorities", PRIORITIES);
  }

  @Test
  void programsThatWaitForFilesDoInAnImageWhatTheyDoNatively() throws IOException {
    check("events", "events", EVENTS);
  }

  @Test
  void programsWithTimersDoInAnImageWhatTheyDoNatively() throws IOException {
    check("timers", "timers", TIMERS);
  }

  @Test
  void programsWithSocketsDoInAnImageWhatTheyDoNatively() throws IOException {
    check("sockets", "sockets", SOCKETS);
  }

  /** One kernel has what all of them need. */
  @Test
  void theyDoOnArm64WhatTheyDoOnX86() throws IOException {
    Setting setting = Setting.make("waits-arm64", EVERYTHING, Arch.ARM64);
    List<Case> cases = new ArrayList<>();
    for (String sources : ALL) {
      cases.addAll(cases(SourceTree.path("tests/oracle/" + sources), Arch.ARM64));
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
    List<Case> cases = cases(SourceTree.path("tests/oracle/" + sources), Arch.X86_64);
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-" + name, cases).check(one -> check(one, setting));
  }

  /** This machine's kernel is the oracle for the same source on arm64, too. */
  private static void check(Case one, Setting setting) {
    Result wanted = setting.machine().twice(one.start(setting.folder(), Arch.X86_64));
    Result result = setting.images().run(one.start(setting.folder(), one.arch()), one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Path folder, Arch arch) throws IOException {
    List<Case> cases = new ArrayList<>();
    SortedSet<String> names = new TreeSet<>(names(folder));
    names.addAll(names(folder.resolve(arch.word())));
    for (String name : names) {
      for (Libc libc : Libc.values()) {
        for (Isolation isolation : Isolation.values()) {
          List<Machine> machines = arch.machines();
          Guest guest = Guest.usual(isolation, machines.get(cases.size() / 3 % machines.size()));
          cases.add(new Case(folder, name, libc, guest, arch));
        }
      }
    }
    return cases;
  }

  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".c"))
          .toList();
    }
  }
}

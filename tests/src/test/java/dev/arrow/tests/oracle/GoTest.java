package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.GoProgram;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs in Go do in an image what they do natively; its runtime is the test. Those for arm64 do
 * what the same source does on x86_64, or in QEMU's user mode if they print where their code lies;
 * a run takes the simplest and one more, drawn by the seed, or all.
 */
@Tag("oracle")
final class GoTest {
  private static final String SIMPLEST = "hello.go";

  private record Case(Path source, Guest guest, Arch arch) {
    Start start() throws IOException {
      return start(arch);
    }

    Start oracle() throws IOException {
      return start(GoProgram.isOfCode(source) ? arch : Arch.X86_64);
    }

    private Start start(Arch of) throws IOException {
      boolean child = GoProgram.isChild(source);
      return new Start(compile(name(), of), World.ARGUMENTS, child, Optional.empty(), of);
    }

    String name() {
      return String.valueOf(source.getFileName());
    }

    @Override
    public String toString() {
      return source.getFileName() + ", " + guest;
    }
  }

  private static Path compile(String source, Arch arch) {
    Path folder = SourceTree.path("tests/target/go").resolve(arch.word());
    String processor = arch == Arch.X86_64 ? "amd64" : "arm64";
    return GoProgram.compile(source.replace(".go", ""), folder, processor);
  }

  @Test
  void programsInGoDoInAnImageWhatTheyDoNatively() throws IOException {
    check("go", Arch.X86_64, Sample.of("oracle-go", cases(Arch.X86_64)));
  }

  @Test
  void programsInGoDoOnArm64WhatTheirOracleDoes() throws IOException {
    List<Case> cases = cases(Arch.ARM64);
    List<Case> simplest = cases.stream().filter(each -> each.name().equals(SIMPLEST)).toList();
    assertThat(simplest).hasSize(Isolation.values().length);
    List<Case> others = new ArrayList<>(cases);
    others.removeAll(simplest);
    check(
        "go-arm64",
        Arch.ARM64,
        Sample.of("oracle-go-arm64-" + SIMPLEST, simplest).always(simplest),
        Sample.part("oracle-go-arm64", others, others.size()));
  }

  @SafeVarargs
  private static void check(String name, Arch arch, Sample<Case>... samples) throws IOException {
    Path folder = SourceTree.path("tests/target/" + name);
    Path archive = World.archive(folder);
    Native machine = Native.in(folder, archive);
    Path any = compile("pipes.go", arch);
    Images images = new Images(Kernels.build(name, "kvm/" + arch.word(), any, archive, ""), folder);
    for (Sample<Case> sample : samples) {
      sample.check(one -> check(one, machine, images));
    }
  }

  private static void check(Case one, Native machine, Images images) throws IOException {
    Result wanted = machine.twice(one.oracle());
    Result result = images.run(one.start(), one.guest());
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }

  private static List<Case> cases(Arch arch) throws IOException {
    List<Machine> machines = arch.machines();
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> sources = Files.list(GoProgram.SOURCES)) {
      for (Path source : sources.sorted().toList()) {
        int turn = cases.size() / 2;
        for (Isolation isolation : Isolation.values()) {
          Machine on = machines.get((turn + isolation.ordinal()) % machines.size());
          cases.add(new Case(source, Guest.usual(isolation, on), arch));
        }
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(2 * 26);
    return cases;
  }
}

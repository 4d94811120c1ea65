package dev.arrow.cli.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.process.HostArch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticBuildTest {
  private static final Path TEMPLATES = Path.of("../../templates/exec").toAbsolutePath();
  private static final ArchManifest HERE = arch(HostArch.name(), "here-linux-gnu");
  private static final ArchManifest ELSEWHERE = arch("vax", "vax-linux-gnu");

  @TempDir Path folder;

  private static ArchManifest arch(String name, String triplet) {
    return new ArchManifest(
        name, triplet, List.of(), List.of(), 4096, SourcePosition.wholeFile("arch.yaml"));
  }

  private StaticBuild build(String... programs) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String name : programs) {
      Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\necho $REALGCC ${0##*/} $*\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return new StaticBuild(
        folder.resolve("home"), TEMPLATES, new CommandFile(folder, bin.toString()));
  }

  private String output(SortedMap<String, String> variables, String name, String... arguments)
      throws IOException, InterruptedException {
    Path tool = Path.of(variables.getOrDefault("PATH", "").split(":", 2)[0], name);
    List<String> argv = new java.util.ArrayList<>(List.of(tool.toString()));
    argv.addAll(List.of(arguments));
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return text.strip().replace(folder + "/bin/", "");
  }

  @Test
  void muslLinksStaticallyWhateverItIsTold() throws Exception {
    StaticBuild build = build("gcc", "musl-gcc", "g++");
    assertThat(build.usual(HERE)).isEqualTo(CLibrary.MUSL);
    SortedMap<String, String> variables = build.variables(HERE, CLibrary.MUSL, Optional.empty());
    assertThat(variables)
        .containsEntry("CC", "musl-gcc")
        .containsEntry("CXX", "g++")
        .containsEntry("AR", "ar")
        .containsEntry("STRIP", "strip")
        .containsEntry("ARROW_ARCH", HostArch.name())
        .doesNotContainKey("CROSS_COMPILE")
        .containsEntry("PKG_CONFIG_LIBDIR", "/usr/lib/here-linux-musl/pkgconfig");
    for (String name : List.of("musl-gcc", "gcc", "cc")) {
      assertThat(output(variables, name, "-pie", "a b"))
          .isEqualTo("gcc musl-gcc -pie a b -static -no-pie");
    }
    assertThat(output(variables, "c++")).isEqualTo("g++ musl-gcc -static -no-pie");
    assertThat(output(variables, "cc", "-shared", "x")).isEqualTo("gcc musl-gcc -shared x");
  }

  @Test
  void glibcNeedsTheCompilerAlone() throws Exception {
    SortedMap<String, String> variables =
        build("gcc").variables(HERE, CLibrary.GLIBC, Optional.empty());
    assertThat(variables).containsEntry("CC", "gcc").doesNotContainKeys("CXX", "PKG_CONFIG_LIBDIR");
    assertThat(output(variables, "cc", "x")).isEqualTo("gcc x -static -no-pie");
  }

  @Test
  void toolsForAnotherMachineHaveItsPrefix() throws Exception {
    StaticBuild build = build("vax-linux-gnu-gcc", "gcc", "my-gcc");
    assertThat(build.usual(ELSEWHERE)).isEqualTo(CLibrary.GLIBC);
    SortedMap<String, String> variables =
        build.variables(ELSEWHERE, CLibrary.GLIBC, Optional.empty());
    assertThat(variables)
        .containsEntry("CC", "vax-linux-gnu-gcc")
        .containsEntry("LD", "vax-linux-gnu-ld")
        .containsEntry("CROSS_COMPILE", "vax-linux-gnu-")
        .containsEntry("ARROW_ARCH", "vax");
    Path tools = Path.of(variables.getOrDefault("PATH", "").split(":", 2)[0]);
    assertThat(tools.resolve("gcc")).as("programs for this machine").doesNotExist();
    assertThat(build.variables(ELSEWHERE, CLibrary.GLIBC, Optional.of("my-")))
        .containsEntry("CC", "my-gcc");
    String path = folder.resolve("bin/my-").toString();
    assertThat(build.variables(ELSEWHERE, CLibrary.GLIBC, Optional.of(path)))
        .containsEntry("CC", "my-gcc")
        .containsEntry("AR", path + "ar")
        .doesNotContainKey("CROSS_COMPILE");
  }

  @Test
  void muslForAnotherMachineIsTakenWhereItIs() throws Exception {
    StaticBuild build = build("vax-linux-musl-gcc", "vax-linux-musl-ar");
    assertThat(build.usual(ELSEWHERE)).isEqualTo(CLibrary.MUSL);
    assertThat(build.variables(ELSEWHERE, CLibrary.MUSL, Optional.empty()))
        .containsEntry("CC", "vax-linux-musl-gcc")
        .containsEntry("AR", "vax-linux-musl-ar")
        .containsEntry("CROSS_COMPILE", "vax-linux-musl-");
  }

  /** Debian's is a script that starts GCC's, which our own compiler must not be taken for. */
  @Test
  void muslForAnotherMachineMayBeWithoutToolsOfItsOwn() throws Exception {
    StaticBuild build = build("vax-linux-musl-gcc", "vax-linux-gnu-gcc");
    SortedMap<String, String> variables =
        build.variables(ELSEWHERE, CLibrary.MUSL, Optional.empty());
    assertThat(variables)
        .containsEntry("CC", "vax-linux-musl-gcc")
        .containsEntry("AR", "vax-linux-gnu-ar")
        .containsEntry("CROSS_COMPILE", "vax-linux-gnu-");
    for (String name : List.of("vax-linux-musl-gcc", "vax-linux-gnu-gcc")) {
      assertThat(output(variables, name, "x"))
          .isEqualTo("vax-linux-gnu-gcc vax-linux-musl-gcc x -static -no-pie");
    }
  }

  @Test
  void missingCompilerIsNamedWithItsPackage() throws IOException {
    StaticBuild build = build("gcc");
    assertThatThrownBy(() -> build.variables(HERE, CLibrary.MUSL, Optional.empty()))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("musl-gcc");
    assertThatThrownBy(() -> build.variables(ELSEWHERE, CLibrary.GLIBC, Optional.empty()))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> assertThat(e.diagnostics().toString()).contains("gcc-vax-linux-gnu"));
  }

  @Test
  void compilersAreFoundBehindOurOwnAndMadeAgainWhenOneIsGone() throws Exception {
    StaticBuild build = build("gcc");
    SortedMap<String, String> first = build.variables(HERE, CLibrary.GLIBC, Optional.empty());
    String path = first.getOrDefault("PATH", "");
    StaticBuild nested =
        new StaticBuild(folder.resolve("home"), TEMPLATES, new CommandFile(folder, path));
    nested.variables(HERE, CLibrary.GLIBC, Optional.empty());
    assertThat(output(first, "cc")).isEqualTo("gcc -static -no-pie");
    Files.delete(Path.of(path.split(":", 2)[0], "cc"));
    assertThat(build.variables(HERE, CLibrary.GLIBC, Optional.empty())).isEqualTo(first);
    assertThat(output(first, "cc")).isEqualTo("gcc -static -no-pie");
  }
}

package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFile.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFileReaderTest {
  private static final String HEAD = "name: web\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n";

  private static Path file(String text) {
    return ManifestTexts.file("arrow.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static ProjectFile read(String text) {
    return ProjectFileReader.read(file(text));
  }

  private static String complaint(String text) {
    try {
      read(text);
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }

  @Test
  void readsEveryKey() {
    ProjectFile project =
        read(
            """
            name: web
            app: {build: "make server", elf: server, libc: glibc, packages: {g++: g++}, cwd: /data}
            targets: [kvm/x86_64, xen-pvh/x86_64, kvm/x86_64:debug]
            toolchain: {compiler: gcc, prefix: {arm64: aarch64-linux-gnu-}}
            args: [--port, "80", 8080]
            env: {TZ: UTC}
            rootfs: rootfs/
            libraries: [{path: ../my-pool}]
            run: {memory: 16M, publish: ["8080:80"]}
            """);
    assertThat(project.targetNames())
        .map(Target::folder)
        .containsExactly("kvm-x86_64", "xen-pvh-x86_64", "kvm-x86_64-debug");
    Program.Attached program = (Program.Attached) project.program();
    assertThat(program.build()).contains("make server");
    assertThat(program.libc()).contains("glibc");
    assertThat(project.cwd()).contains("/data");
    assertThat(program.packages()).containsExactly(Map.entry("g++", "g++"));
    assertThat(project.args()).containsExactly("--port", "80", "8080");
    assertThat(project.env()).containsEntry("TZ", "UTC");
    assertThat(((PoolReference.Folder) project.libraries().get(0)).folder())
        .hasToString("/my-pool");
    assertThat(project.toolchain().prefix()).containsEntry("arm64", "aarch64-linux-gnu-");
    assertThat(project.run().memory()).contains("16M");
    assertThat(project.folder()).hasToString("/work");
  }

  @Test
  void readsALinkedProgram() {
    assertThat(read(HEAD).program()).isInstanceOf(Program.Linked.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: web\\ntargets: [a/b]             | The key `app` is missing.
          name: web\\napp: {}\\ntargets: [a/b]   | `app` names no program.
          name: web\\napp: {sources: []}\\ntargets: [a/b] | must name at least one file
          name: web\\napp: {sources: [a.c], elf: b}\\ntargets: [a/b] | excludes `app.elf`
          name: web\\napp: {sources: [a.c], packages: {b1: b}}\\ntargets: [a/b] | excludes `app.elf`
          name: web\\napp: {elf: b, libc: musl}\\ntargets: [a/b] | is for `app.build`
          name: web\\napp: {elf: b, build: b, libc: other}\\ntargets: [a/b] | must be `musl` or `glibc`
          name: web\\napp: {elf: b, packages: {-o: b}}\\ntargets: [a/b] | `-o`
          name: web\\napp: {elf: b, packages: {b1: -b}}\\ntargets: [a/b] | must be a program
          name: web\\napp: {elf: b, cwd: data}\\ntargets: [a/b] | `app.cwd` must be a path from the root on
          name: web\\napp: {sources: [a.c], cwd: /}\\ntargets: [a/b] | excludes `app.elf`
          name: web\\napp: {elf: b}               | The key `targets` is missing.
          name: web\\napp: {elf: b}\\ntargets: [] | must name at least one target
          name: web\\napp: {elf: b}\\ntargets: [kvm] | `kvm` is not a target.
          name: web\\napp: {elf: b}\\ntargets: [a/b, a/b] | is listed twice
          name: Web\\napp: {elf: b}\\ntargets: [a/b] | `Web` cannot be the name of a project.
          """)
  void refuses(String text, String message) {
    assertThat(complaint(text.replace("\\n", "\n"))).contains(message);
  }

  @Test
  void pointsAtTheTarget() {
    assertThat(complaint("name: web\napp: {elf: b}\ntargets: [kvm/x86_64, kvm-x86]\n"))
        .isEqualTo(
            """
            arrow.yaml:3:23: error: `kvm-x86` is not a target.
            hint: Write `platform/arch` or `platform/arch:variant`, such as `kvm/x86_64`.
            """);
  }

  @Test
  void readsAProgramForEachArchitecture() {
    ProjectFile project =
        read("name: web\napp: {elf: {x86_64: a, arm64: b}}\ntargets: [kvm/x86_64, kvm/arm64]\n");
    ReadyFiles files = ((Program.Attached) project.program()).elf();
    assertThat(files.of("x86_64")).map(PlacedText::text).contains("a");
    assertThat(files.of("arm64")).map(PlacedText::text).contains("b");
    assertThat(files.of("riscv64")).isEmpty();
    assertThat(ReadyFiles.single(new PlacedText("c", files.at())).of("arm64"))
        .map(PlacedText::text)
        .contains("c");
  }

  @Test
  void namesTheTargetThatLacksAProgram() {
    assertThat(complaint("name: web\napp: {elf: {x86_64: a}}\ntargets: [kvm/x86_64, kvm/arm64]\n"))
        .isEqualTo(
            """
            arrow.yaml:3:23: error: There is no program for `kvm/arm64`: `app.elf` names one for x86_64.
                targets: [kvm/x86_64, kvm/arm64]
                                      ^
            hint: Add `arm64: FILE` to it, or leave the target out.
            """);
    assertThat(complaint("name: web\napp: {elf: {}}\ntargets: [kvm/arm64]\n"))
        .contains("`app.elf` must name at least one file.");
    assertThat(complaint("name: web\napp: {elf: [a]}\ntargets: [kvm/arm64]\n"))
        .contains("`app.elf` must be a mapping of keys to values, but is a list.");
  }

  @Test
  void refusesOneProgramForTwoArchitectures() {
    assertThat(complaint("name: web\napp: {elf: a}\ntargets: [kvm/x86_64, kvm/arm64]\n"))
        .isEqualTo(
            """
            arrow.yaml:2:12: error: `app.elf` names one file, and the targets are for arm64 and x86_64.
                app: {elf: a}
                           ^
            hint: Name a file for each: `elf: {arm64: FILE, x86_64: FILE}`.
            """);
  }

  @Test
  void refusesAnUnknownCompiler() {
    assertThat(complaint(HEAD + "toolchain: {compiler: cc -O3}\n"))
        .isEqualTo(
            """
            arrow.yaml:4:23: error: `toolchain.compiler` must be `gcc`, `clang`, or the name or \
            path of another compiler.
                toolchain: {compiler: cc -O3}
                                      ^
            hint: Use letters, digits and `_-+.,@/`, `-` not first.
            """);
  }

  @Test
  void refusesAPrefixThatIsNone() {
    assertThat(complaint(HEAD + "toolchain: {prefix: {x86_64: -x}}\n"))
        .isEqualTo(
            """
            arrow.yaml:4:30: error: `toolchain.prefix.x86_64` must be a prefix such as \
            `aarch64-linux-gnu-`.
                toolchain: {prefix: {x86_64: -x}}
                                             ^
            """);
  }

  @Test
  void takesACompilerByItsPath() {
    assertThat(read(HEAD + "toolchain: {compiler: /opt/gcc/bin/gcc}\n").toolchain().compiler())
        .isEqualTo("/opt/gcc/bin/gcc");
  }

  @Test
  void refusesAPoolWithoutPath() {
    assertThat(complaint(HEAD + "libraries: [{}]\n"))
        .contains("The key `libraries.path` is missing.");
  }

  @Test
  void readsAPoolOfARepository() {
    String commit = "0123456789".repeat(4);
    PoolReference pool =
        read(HEAD
                + "libraries: [{git: \"https://example.org/my-pool.git\", tag: v1.0, commit: \""
                + commit
                + "\"}]\n")
            .libraries()
            .get(0);
    Origin.Git origin = ((PoolReference.Fetched) pool).origin();
    assertThat(origin.name()).isEqualTo("my-pool");
    assertThat(origin.tag()).isEqualTo("v1.0");
    assertThat(origin.commit()).contains(commit);
  }

  @ParameterizedTest
  @CsvSource({
    "git@example.org:me/pool.git, Give the `https://` address of the same repository: no key is"
        + " asked for.",
    "ssh://example.org/pool, Give the `https://` address of the same repository: no key is asked"
        + " for.",
    "http://example.org/pool, Write `https://`: without it anyone on the way can change the"
        + " content.",
    "https://me:secret@example.org/pool, 'Leave out names and passwords, blanks, and `..`.'",
    "https://example.org/../pool, 'Leave out names and passwords, blanks, and `..`.'",
    "https://example.org/{pool}, 'Leave out names and passwords, blanks, and `..`.'",
    "../pool, A folder on this machine is `file:///...`; a pool in one is `path: ...`."
  })
  void refusesAddressesThatAreNotSafe(String url, String advice) {
    assertThat(complaint(HEAD + "libraries: [{git: \"" + url + "\", tag: v1}]\n"))
        .isEqualTo(
            """
            arrow.yaml:4:19: error: `libraries.git` must be an address that begins with \
            `https://` or `file:///`.
                libraries: [{git: "%s", tag: v1}]
                                  ^
            hint: %s
            """
                .formatted(url, advice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../heads/main", "a..b", "-x", "a/.b", "a/", "a.lock", "a@{1}", "a b"})
  void refusesWhatIsNoTag(String tag) {
    assertThat(complaint(HEAD + "libraries: [{git: \"https://a.org/b\", tag: \"" + tag + "\"}]\n"))
        .startsWith("arrow.yaml:4:43: error: `libraries.tag` must be the name of a tag.\n");
  }

  @Test
  void saysThatThereIsNoProject() {
    Path missing = file(HEAD).resolveSibling("none").resolve("arrow.yaml");
    assertThatThrownBy(() -> ProjectFileReader.read(missing))
        .isInstanceOf(ArrowException.class)
        .hasMessage("There is no such file.");
  }
}

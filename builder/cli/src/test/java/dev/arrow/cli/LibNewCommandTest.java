package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `arrow lib new` writes, where, and what it refuses. */
final class LibNewCommandTest {
  private static final String POOL = "name: mine\narrow: \">=0.1 <0.2\"\n";

  @TempDir Path folder;

  @BeforeEach
  void project() {
    Invocation.in(folder, "new", "demo");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void projectWithoutAPoolIsGivenOne() throws IOException {
    String before = Files.readString(demo().resolve("arrow.yaml"));
    Invocation run = Invocation.in(demo(), "lib", "new", "greet-all");
    assertThat(run.status()).isZero();
    assertThat(run.error())
        .isEqualTo(
            """
            arrow: arrow.yaml has a line for the pool now: libraries: [{path: libraries}]
            arrow: written to libraries/greet-all; `arrow lib test greet-all` tests it, and programs that \
            include <arrow/greet_all.h> can call it
            """);
    assertThat(Files.readString(demo().resolve("arrow.yaml")))
        .isEqualTo(before + "libraries: [{path: libraries}]\n");
    assertThat(files(demo().resolve("libraries")))
        .containsExactly(
            "greet-all/Kconfig",
            "greet-all/include/arrow/greet_all.h",
            "greet-all/library.yaml",
            "greet-all/src/greet_all.c",
            "greet-all/tests/guest/test_greet_all_guest.c",
            "greet-all/tests/test_greet_all.c",
            "pool.yaml");
    assertThat(Files.readString(demo().resolve("libraries/pool.yaml")))
        .contains("name: demo\narrow: \">=0.1 <0.2\"\n");
    assertThat(Files.readString(demo().resolve("libraries/greet-all/Kconfig")))
        .contains("config LIB_GREET_ALL\n\tbool \"greet-all\"\n\thelp\n");
    Invocation again = Invocation.in(demo(), "lib", "new", "--license=MIT", "--family=text", "two");
    assertThat(again.status()).isZero();
    assertThat(again.error()).doesNotContain("arrow.yaml");
    assertThat(Files.readString(demo().resolve("libraries/text/two/src/two.c")))
        .startsWith("/* SPDX-License-Identifier: MIT */\n");
    assertThat(Invocation.in(demo(), "lib", "list", "-C", ".").output())
        .containsPattern("(?m)^text/two +Doubling of numbers");
  }

  @Test
  void poolThatTheProjectDoesNotListIsAddedOnlyWhereThatIsSafe() throws IOException {
    Path manifest = demo().resolve("arrow.yaml");
    Files.writeString(manifest, Files.readString(manifest) + "libraries: []");
    Invocation run = Invocation.in(demo(), "lib", "new", "one");
    assertThat(run.status()).isZero();
    assertThat(run.error())
        .contains("arrow: add the pool to `libraries:` in arrow.yaml: {path: libraries}\n");
    assertThat(Files.readString(manifest)).endsWith("libraries: []");
    assertThat(files(demo())).doesNotContain(".arrow.yaml.new");
  }

  @Test
  void manifestInFlowStyleIsLeftAlone() throws IOException {
    Path manifest = demo().resolve("arrow.yaml");
    String flow = "{name: demo, app: {sources: [main.c]}, targets: [linuxu/x86_64]}\n";
    Files.writeString(manifest, flow);
    assertThat(Invocation.in(demo(), "lib", "new", "one").error()).contains("add the pool to");
    assertThat(Files.readString(manifest)).isEqualTo(flow);
  }

  @Test
  void poolAroundTheCurrentFolderIsTaken() throws IOException {
    Files.createDirectories(folder.resolve("pool/text"));
    Files.writeString(folder.resolve("pool/pool.yaml"), POOL);
    Invocation run = Invocation.in(folder.resolve("pool/text"), "lib", "new", "one");
    assertThat(run.status()).isZero();
    assertThat(folder.resolve("pool/one/library.yaml")).exists();
    Invocation twice = Invocation.in(folder.resolve("pool/text"), "lib", "new", "one");
    assertThat(twice.status()).isEqualTo(1);
    assertThat(twice.error()).contains("There is a library `one` already.");
  }

  @Test
  void folderThatIsNamedBecomesAPool() throws IOException {
    Invocation run = Invocation.in(folder, "lib", "new", "one", "--pool=our-pool");
    assertThat(run.status()).isZero();
    assertThat(Files.readString(folder.resolve("our-pool/pool.yaml"))).contains("name: our-pool\n");
    assertThat(folder.resolve("our-pool/one/Kconfig")).exists();
    Invocation full = Invocation.in(folder, "lib", "new", "two", "--pool=demo");
    assertThat(full.status()).isEqualTo(1);
    assertThat(full.error()).contains("holds files and is no pool");
    Files.createDirectories(folder.resolve("our-pool/two"));
    Invocation there = Invocation.in(folder, "lib", "new", "two", "--pool=our-pool");
    assertThat(there.error()).contains("our-pool/two` is there already");
  }

  @ParameterizedTest
  @CsvSource({
    "lib new Greet, `Greet` cannot be the name of a library.",
    "lib new 9x, cannot be the name",
    "lib new a/b, cannot be the name",
    "lib new plat-x, belong to Arrow or to targets",
    "lib new pmm, There is a library `pmm` already.",
    "lib new compiler, is of the library `base`",
    "lib new one --family=include, cannot be a folder of libraries",
    "lib new one --family=../x, cannot be a folder of libraries",
    "lib new one --license=a/b, is no SPDX identifier",
  })
  void namesThatCannotBeAreRefusedAndNothingIsWritten(String line, String message)
      throws IOException {
    List<String> before = files(folder);
    Invocation run = Invocation.in(demo(), line.split(" ", -1));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error()).contains("error: ").contains(message);
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void thereMustBeAPlace() throws IOException {
    Invocation run = Invocation.in(folder, "lib", "new", "one");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error()).contains("There is no pool here, and no project.");
    for (String name : List.of("a", "b")) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("pool.yaml"), POOL.replace("mine", name));
    }
    Path manifest = demo().resolve("arrow.yaml");
    Files.writeString(
        manifest, Files.readString(manifest) + "libraries: [{path: ../a}, {path: ../b}]\n");
    assertThat(Invocation.in(demo(), "lib", "new", "one").error()).contains("several pools");
  }
}

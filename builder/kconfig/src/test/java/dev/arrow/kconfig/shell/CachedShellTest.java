package dev.arrow.kconfig.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.syntax.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a command runs again, and when its answer is taken from the cache. */
class CachedShellTest {
  @TempDir Path folder;
  private Path tree;
  private Path programs;
  private Path place;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> ran = new ArrayList<>();
  private boolean repeatable = true;

  @BeforeEach
  void makeFiles() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    programs = Files.createDirectories(folder.resolve("programs"));
    place = folder.resolve("cache");
    program("cc", "old");
    program("cat", "cat");
    environment.put("PATH", programs.toString());
    environment.put("CC", "cc");
    Files.createDirectories(tree.resolve("scripts"));
    Files.writeString(tree.resolve("scripts/min.sh"), "echo 1\n");
    Files.writeString(tree.resolve("scripts/look.sh"), "#!/bin/sh\n# cd is no word\ncat list\n");
    Files.writeString(tree.resolve("scripts/around.sh"), "#!/bin/sh\nls\n");
    Files.writeString(
        tree.resolve("scripts/own.sh"),
        "#!/bin/sh\nv=$($(dirname $0)/min.sh)$1\ntest \"$v\" = \"$(dirname \"$0\")/x\"\n");
    Files.writeString(tree.resolve("scripts/open.sh"), "#!/bin/sh\nd=$(cat list)\ncat $d/x\n");
    Files.writeString(tree.resolve("scripts/output.sh"), "#!/bin/sh\ncat \"$(cat list)\"/x\n");
    Files.createDirectories(tree.resolve("more"));
    Files.writeString(tree.resolve("list"), "a\n");
    old(folder);
  }

  private void program(String name, String text) throws IOException {
    Files.writeString(programs.resolve(name), text);
    assertThat(programs.resolve(name).toFile().setExecutable(true)).isTrue();
  }

  /** Gives all files the same old time, so that a later write is sure to change it. */
  private static void old(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
      }
    }
  }

  private final class Runner implements Shell {
    @Override
    public String output(String command) {
      ran.add(command);
      return "said " + ran.size() + "\n";
    }

    @Override
    public Running start(String command) {
      String output = output(command);
      return new Running() {
        @Override
        public String output() {
          return output;
        }

        @Override
        public boolean isRepeatable() {
          return repeatable;
        }
      };
    }
  }

  /** What the command says in a run of its own. */
  private String run(String command) {
    ShellCache cache = ShellCache.open(place, tree);
    String output = new CachedShell(new Runner(), cache, tree, environment).output(command);
    cache.save();
    return Shell.oneLine(output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cc -v",
        "$CC -v 2>/dev/null | cat",
        "{ trap \"rm -rf .tmp_$$\" EXIT; mkdir .tmp_$$; cc -o .tmp_$$/tmp.o; } && echo \"y\"",
        "test -e missing/file",
        "cat list",
        "echo 'int x[*p?]'",
        "set -- GCC 12 && echo $1",
        "./scripts/look.sh cc",
        "[ -e list ] && echo y",
        "./scripts/own.sh cc",
      })
  void isKnownTheSecondTime(String command) {
    assertThat(run(command)).isEqualTo("said 1");
    assertThat(run(command)).isEqualTo("said 1");
    assertThat(ran).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd scripts && cat min.sh",
        "ls",
        "cat *",
        "cat li?t",
        "cat li[s]t",
        "cat ~/x",
        "cat $UNKNOWN/x",
        "cat ${CC:-x}",
        "cat /proc/uptime",
        "/usr/bin/date",
        "python3 x.py",
        "cc -Iscripts x.c",
        "cat scripts/",
        "./scripts/around.sh",
        "echo $SHLVL",
        "cat $unset",
        "cat `cat list`",
        "cat $(cat list)",
        "./scripts/open.sh cc",
        "./scripts/output.sh cc",
      })
  void whatMayDependOnMoreAlwaysRuns(String command) {
    run(command);
    assertThat(run(command)).isEqualTo("said 2");
  }

  private interface Change {
    void make() throws IOException;
  }

  private void runsAgainAfter(String command, Change change) throws IOException {
    String before = run(command);
    assertThat(run(command)).isEqualTo(before);
    change.make();
    assertThat(run(command)).isNotEqualTo(before);
    int runs = ran.size();
    run(command);
    assertThat(ran).hasSize(runs);
  }

  @Test
  void runsAgainWhenSomethingChanged() throws IOException {
    runsAgainAfter("cc -v", () -> program("cc", "another"));
    runsAgainAfter("\"$CC\" -v", () -> environment.put("CC", "cat"));
    runsAgainAfter("command -v ld", () -> program("ld", "new"));
    runsAgainAfter("cat list", () -> Files.writeString(tree.resolve("list"), "longer\n"));
    runsAgainAfter("test -e new", () -> Files.writeString(tree.resolve("new"), ""));
    runsAgainAfter("test -e new", () -> Files.delete(tree.resolve("new")));
    runsAgainAfter("cc -imacros=more/x", () -> Files.writeString(tree.resolve("more/x"), ""));
  }

  @Test
  void runsAgainWhenAScriptChanged() throws IOException {
    String command = "./scripts/look.sh cc";
    runsAgainAfter(command, () -> Files.writeString(tree.resolve("scripts/min.sh"), "echo 22\n"));
    runsAgainAfter(command, () -> Files.writeString(tree.resolve("list"), "what it reads\n"));
    runsAgainAfter(
        command, () -> Files.writeString(tree.resolve("scripts/look.sh"), "#!/bin/sh\necho\n"));
  }

  @Test
  void anotherFolderIsAnotherQuestion() throws IOException {
    run("cc -v");
    tree = Files.createDirectories(folder.resolve("other"));
    assertThat(run("cc -v")).isEqualTo("said 2");
  }

  @Test
  void whatFailedIsNotKept() {
    repeatable = false;
    run("cc -v");
    assertThat(run("cc -v")).isEqualTo("said 2");
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arrow shell cache 1\n", "arrow shell cache 1\nx y z\n\0\n", "\\"})
  void aSpoiltFileIsAsGoodAsNone(String content) throws IOException {
    run("cc -v");
    Files.writeString(file(), content);
    assertThat(run("cc -v")).isEqualTo("said 2");
    assertThat(run("cc -v")).isEqualTo("said 2");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    run("cc -v");
    Path elsewhere = Files.move(file(), folder.resolve("elsewhere"));
    Files.createSymbolicLink(place.resolve(Fingerprint.of(tree.toString())), elsewhere);
    String before = Files.readString(elsewhere);
    assertThat(run("cc -v")).isEqualTo("said 2");
    assertThat(Files.readString(elsewhere)).isEqualTo(before);
    assertThat(file()).isRegularFile();
  }

  @Test
  void aPlaceThatCannotBeWrittenDoesNotMatter() throws IOException {
    Files.writeString(place, "a file");
    assertThat(run("cc -v")).isEqualTo("said 1");
    assertThat(run("cc -v")).isEqualTo("said 2");
  }

  @Test
  void theCacheIsBounded() throws IOException {
    for (int i = 0; i < 3; i++) {
      ShellCache cache = ShellCache.open(place, tree);
      Shell shell = new CachedShell(new Runner(), cache, tree, environment);
      for (int j = 0; j < 600; j++) {
        shell.output("cc -" + i + "-" + j);
      }
      cache.save();
    }
    assertThat(Files.readAllLines(file())).hasSize(1001);
    ran.clear();
    run("cc -2-0");
    assertThat(ran).isEmpty();
    for (int i = 0; i < 70; i++) {
      tree = Files.createDirectories(folder.resolve("tree" + i));
      run("cc -v");
    }
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files.count()).isEqualTo(64);
    }
  }
}

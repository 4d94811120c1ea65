package dev.arrow.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.launcher.PlayedMachine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
  private static final String INSTALL = "apt-get install -y --no-install-recommends maven";

  private final PlayedMachine machine;

  LauncherTest(@TempDir Path root) throws IOException {
    machine = new PlayedMachine(root);
  }

  @BeforeEach
  void nothingWasCalled() throws IOException {
    assertThat(machine.calls()).isEmpty();
  }

  @Test
  void firstStartBuildsTheToolAndLaterOnesDoNot() throws Exception {
    Result first = machine.run("build", "a b", "$c");
    assertThat(first.status()).isZero();
    assertThat(first.output()).isEqualTo("<build><a b><$c> home " + machine.checkout() + "\n");
    assertThat(first.error()).contains("arrow: building the tool");
    Result second = machine.run("--version");
    assertThat(second.output()).startsWith("<--version>");
    assertThat(second.error()).isEmpty();
    assertThat(machine.calls()).containsExactly("mvn");
  }

  @Test
  void onlyTheUsersOwnCommandSeesTheUsersVariables(@TempDir Path folder) throws Exception {
    Path mine = folder.resolve("mine");
    machine.set("KCONFIG_CONFIG", mine.toString());
    machine.run("--version");
    assertThat(mine).hasContent("seen");
  }

  @Test
  void changedSourcesAreBuiltAgain() throws Exception {
    machine.run("--version");
    Path source = machine.checkout().resolve("builder/cli/src/main/java/A.java");
    Files.writeString(source, "class A {}");
    machine.run("--version");
    assertThat(machine.calls()).hasSize(2);
    Path old = source.resolveSibling("Old.java");
    Files.writeString(old, "");
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    machine.run("--version");
    assertThat(machine.calls()).hasSize(3);
    Files.delete(old);
    machine.run("--version");
    machine.run("--version");
    assertThat(machine.calls()).hasSize(4);
    Files.writeString(
        machine.checkout().resolve("menuconfig-tui/src/main/java/B.java"), "class B {}");
    machine.run("--version");
    assertThat(machine.calls()).hasSize(5);
  }

  @Test
  void anotherVersionOfJavaNeedsAnotherArchive() throws Exception {
    machine.run("--version");
    machine.installJava("21.0.1");
    assertThat(machine.run("--version").error()).contains("building the tool");
    assertThat(machine.run("--version").error()).isEmpty();
  }

  @Test
  void namingTheJavaThatWasFoundBuildsNothing() throws Exception {
    Path jdk = machine.bin("..").resolve("jdk").toRealPath();
    Files.createSymbolicLink(machine.bin("java"), jdk.resolve("bin/java"));
    machine.set("JAVA_HOME", "");
    assertThat(machine.run("--version").error()).contains("building the tool");
    machine.set("JAVA_HOME", jdk.toString());
    assertThat(machine.run("--version").error()).isEmpty();
    machine.set("JAVA_HOME", jdk.resolve("../jdk").toString());
    assertThat(machine.run("--version").error()).contains("building the tool");
  }

  @Test
  void twoFirstStartsBuildOnce() throws Exception {
    machine.installMaven("sleep 1");
    Process one = machine.start("--version");
    Process two = machine.start("--version");
    Result first = PlayedMachine.result(one);
    Result second = PlayedMachine.result(two);
    assertThat(first.status() + second.status()).isZero();
    assertThat(first.error() + second.error()).contains("waiting for another start");
    assertThat(machine.calls()).containsExactly("mvn");
  }

  @Test
  void failureOfTheBuildIsShown() throws Exception {
    machine.installMaven("echo '[ERROR] no such thing'; exit 1");
    Result build = machine.run("build");
    assertThat(build.status()).isEqualTo(1);
    assertThat(build.error()).contains("[ERROR] no such thing").contains("could not be built");
    assertThat(machine.run("run").status()).isEqualTo(125);
    assertThat(machine.run("exec", "--", "make").status()).isEqualTo(125);
  }

  @Test
  void readOnlyCheckoutIsBuiltInTheCache() throws Exception {
    machine.runAsNobody();
    Result run = machine.run("--version");
    assertThat(run.output()).isEqualTo("<--version> home " + machine.checkout() + "\n");
    assertThat(machine.run("--version").error()).isEmpty();
    assertThat(machine.calls()).containsExactly("mvn");
    assertThat(machine.checkout().resolve(".arrow")).doesNotExist();
  }

  @Test
  void missingPackageIsRefusedWithTheCommandToRun() throws Exception {
    machine.remove("mvn");
    machine.installTool("id", "echo 1000");
    Result build = machine.run("build");
    assertThat(build.status()).isEqualTo(1);
    assertThat(build.error())
        .contains("arrow: missing: maven (building Arrow itself")
        .contains("arrow: run this first, or give --yes: sudo " + INSTALL);
    assertThat(machine.run("run", "--", "--yes").status()).isEqualTo(125);
  }

  @Test
  void rootWithoutATerminalInstallsAtOnce() throws Exception {
    machine.remove("mvn");
    machine.installTool("id", "echo 0");
    machine.installTool("apt-get", "cp \"$0\" \"${0%/*}/mvn\"");
    Result run = machine.run("--version");
    assertThat(run.error()).contains("arrow: running: " + INSTALL);
    assertThat(machine.calls()).contains("apt-get update -q", INSTALL);
  }

  @Test
  void userWithSudoInstallsWhenAllowed() throws Exception {
    machine.remove("mvn");
    machine.installTool("id", "echo 1000");
    machine.installTool("sudo", "");
    machine.run("--yes", "run");
    assertThat(machine.calls())
        .contains("sudo -n true", "sudo apt-get update -q", "sudo " + INSTALL);
  }

  @Test
  void completionOfAWordNeitherBuildsNorInstalls() throws Exception {
    machine.set("ARROW_COMPLETING", "1");
    Result before = machine.run("completion", "--list", "targets");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.output() + before.error()).isEmpty();
    machine.set("ARROW_COMPLETING", "");
    machine.run("--version");
    machine.set("ARROW_COMPLETING", "1");
    assertThat(machine.run("completion", "--list", "targets").output()).startsWith("<completion>");
    assertThat(machine.calls()).containsExactly("mvn");
  }
}

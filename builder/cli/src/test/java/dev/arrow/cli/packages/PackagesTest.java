package dev.arrow.cli.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.StandardInput;
import dev.arrow.cli.console.Terminal;
import dev.arrow.cli.packages.Installation.Circumstances;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.Target;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.HostArch;
import dev.arrow.process.LineListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it changes what Java says of the processor")
final class PackagesTest {
  private static final Set<String> KVM = scopes("kvm/x86_64");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Recorder commands = new Recorder();

  @Test
  void listOfTheCheckoutSaysWhatVerbsNeed() throws IOException {
    List<SystemPackage> all = PackageList.parse(Files.readString(Path.of("../../packages.txt")));
    assertThat(names(all, Verb.BUILD, PackageScopes.NONE))
        .containsExactly("gcc", "binutils", "make");
    assertThat(names(all, Verb.RUN, Set.of("linuxu"))).doesNotContain("qemu-system-x86");
    assertThat(names(all, Verb.RUN, KVM)).contains("gcc", "qemu-system-x86");
    assertThat(names(all, Verb.RUN, Set.of())).doesNotContain("musl-tools", "maven");
    assertThat(names(all, Verb.RUN, Set.of())).doesNotContain("libc6-dev");
    assertThat(names(all, Verb.TEST, KVM))
        .contains("gcc", "qemu-system-x86", "libc6-dev")
        .doesNotContain("maven");
    assertThat(names(all, Verb.EXEC, Set.of("musl"))).contains("gcc", "musl-tools");
    assertThat(names(all, Verb.EXEC, Set.of("glibc")))
        .contains("libc6-dev")
        .doesNotContain("musl-tools");
    assertThat(names(all, Verb.VERIFY, Set.of())).contains("maven", "qemu-system-x86");
  }

  @Test
  void packagesOfAnotherArchitectureAreForItsTargetsAlone() throws IOException {
    List<SystemPackage> all = PackageList.parse(Files.readString(Path.of("../../packages.txt")));
    String arch = System.getProperty("os.arch", "");
    try {
      System.setProperty("os.arch", "amd64");
      assertThat(names(all, Verb.BUILD, scopes("kvm/arm64:debug")))
          .contains("gcc-aarch64-linux-gnu");
      assertThat(names(all, Verb.RUN, scopes("kvm/arm64")))
          .contains("qemu-system-arm")
          .doesNotContain("qemu-system-x86", "qemu-user", "gdb-multiarch");
      assertThat(names(all, Verb.TEST, scopes("linuxu/arm64")))
          .contains("qemu-user")
          .doesNotContain("qemu-system-arm");
      assertThat(names(all, Verb.DEBUG, scopes("kvm/arm64"))).contains("gdb-multiarch");
      System.setProperty("os.arch", "aarch64");
      assertThat(names(all, Verb.DEBUG, scopes("linuxu/arm64", "kvm/arm64")))
          .contains("qemu-system-arm")
          .doesNotContain("qemu-user", "gdb-multiarch");
    } finally {
      System.setProperty("os.arch", arch);
    }
  }

  private static Set<String> scopes(String... targets) {
    return PackageScopes.of(
        Stream.of(targets).map(each -> Target.parse(each).orElseThrow()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // allowed, root, terminal, sudo
    "true, true, false, true, AT_ONCE",
    "false, true, false, true, AT_ONCE",
    "false, true, true, true, ASK",
    "true, true, true, true, AT_ONCE",
    "true, false, false, true, AT_ONCE",
    "true, false, false, false, REFUSE",
    "false, false, false, true, REFUSE",
    "false, false, true, false, ASK",
    "true, false, true, false, AT_ONCE",
  })
  void ruleOfInstalling(
      boolean allowed, boolean root, boolean terminal, boolean sudo, Installation expected) {
    assertThat(Installation.of(new Circumstances(allowed, root, terminal, sudo)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsThereIsNotAskedFor() {
    installer("", Terminal.NONE, false).require(parse("coreutils sh build a shell"), false);
    assertThat(commands.run).isEmpty();
  }

  @Test
  void rootWithoutATerminalInstalls() {
    installer("", Terminal.NONE, true).require(parse("nix nix-program build nothing"), false);
    assertThat(commands.run)
        .containsExactly("apt-get update -q", "apt-get install -y --no-install-recommends nix");
    assertThat(text())
        .contains("arrow: missing: nix (nothing)")
        .contains("arrow: running: apt-get");
  }

  @Test
  void refusalSaysWhatToRun() {
    commands.status = 1;
    assertThatThrownBy(
            () ->
                installer("", Terminal.NONE, false)
                    .require(parse("nix /no/such/file build nothing"), true))
        .isInstanceOfSatisfying(
            ArrowException.class,
            fault ->
                assertThat(fault.diagnostics().get(0).hint().orElse(""))
                    .endsWith("sudo apt-get install -y --no-install-recommends nix"));
  }

  @Test
  void withoutAnInstallerThePrograms() {
    PackageInstaller elsewhere =
        new PackageInstaller(
            new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                err,
                Terminal.NONE),
            commands,
            "/no/such/folder",
            () -> true);
    assertThatThrownBy(() -> elsewhere.require(parse("nix nix-program build nothing"), true))
        .hasMessage("Packages are missing, and there is no `apt-get` to install them with.");
    assertThat(commands.run).isEmpty();
  }

  @Test
  void answerDecidesOnATerminal() {
    Terminal terminal = new Terminal(true, false, false, false, StandardInput.TERMINAL);
    List<SystemPackage> wanted = parse("nix nix-program build nothing");
    assertThatThrownBy(() -> installer("n\n", terminal, true).require(wanted, false))
        .hasMessage("Nothing was installed.");
    installer("y\n", terminal, true).require(wanted, false);
    assertThat(commands.run).hasSize(2);
  }

  @Test
  void packagesForAnotherArchitectureAreFetched() {
    String arch = HostArch.name().equals("arm64") ? "x86_64" : "arm64";
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, Terminal.NONE);
    ForeignPackages packages = new ForeignPackages(console, commands, Path.of("/a"));
    packages.require(parse("nix:" + HostArch.name() + " / run nothing"));
    assertThat(commands.run).isEmpty();
    List<SystemPackage> missing = parse("nix:" + arch + " /no/such/file run nothing");
    assertThat(missing.get(0).isForeign()).isTrue();
    packages.require(missing);
    assertThat(commands.run.toString()).contains("/a/tests/foreign/fetch", arch);
    commands.status = 1;
    assertThatThrownBy(() -> packages.require(missing))
        .hasMessage("The package nix:" + arch + " was not fetched.");
  }

  private PackageInstaller installer(String answers, Terminal terminal, boolean root) {
    byte[] bytes = answers.getBytes(StandardCharsets.UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), err, terminal);
    return new PackageInstaller(console, commands, "/usr/bin:/bin", () -> root);
  }

  private static List<SystemPackage> parse(String line) {
    return PackageList.parse(line);
  }

  private static List<String> names(List<SystemPackage> all, Verb verb, Set<String> platforms) {
    return PackageList.neededFor(all, verb, platforms).stream().map(SystemPackage::name).toList();
  }

  private String text() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class Recorder implements CommandRunner {
    private final List<String> run = new ArrayList<>();
    private int status;

    @Override
    public CommandResult run(Command command) {
      run.add(String.join(" ", command.argv()));
      return new CommandResult(status, "", "");
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }
}

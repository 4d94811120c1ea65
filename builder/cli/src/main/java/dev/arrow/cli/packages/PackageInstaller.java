package dev.arrow.cli.packages;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.packages.Installation.Circumstances;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Sees to it that the packages a command needs are there before it begins. */
public final class PackageInstaller {
  private static final String INSTALLER = "apt-get";

  private final Console console;
  private final CommandRunner commands;
  private final SearchPath path;
  private final BooleanSupplier isRoot;

  /**
   * Works in the given circumstances.
   *
   * @param path folders of programs, separated by colons
   * @param isRoot whether this user is root; asked only when something is missing
   */
  public PackageInstaller(
      Console console, CommandRunner commands, String path, BooleanSupplier isRoot) {
    this.console = console;
    this.commands = commands;
    this.path = new SearchPath(path);
    this.isRoot = isRoot;
  }

  /**
   * Installs those of the packages that are missing, if the user allows it.
   *
   * @param allowed whether that was allowed in advance
   * @throws ArrowException with the command to run when it is not allowed, or fails
   */
  public void require(List<SystemPackage> packages, boolean allowed) {
    List<SystemPackage> missing = packages.stream().filter(each -> !isThere(each)).toList();
    if (missing.isEmpty()) {
      return;
    }
    missing.forEach(
        each -> console.remark("missing: " + each.name() + " (" + each.purpose() + ")"));
    if (path.find(INSTALLER).isEmpty()) {
      throw otherSystem(missing);
    }
    boolean root = isRoot.getAsBoolean();
    List<String> names = missing.stream().map(SystemPackage::name).toList();
    List<String> command = Installation.command(names, root);
    boolean terminal = console.terminal().input();
    Circumstances facts =
        new Circumstances(allowed, root, terminal, root || sudoAsksForNoPassword());
    switch (Installation.of(facts)) {
      case AT_ONCE -> install(command, root);
      case ASK -> askAndInstall(command, root);
      case REFUSE -> throw refusal("Packages are missing.", command);
    }
  }

  /** Packages have these names on Debian; elsewhere the programs themselves say what is wanted. */
  private static ArrowException otherSystem(List<SystemPackage> missing) {
    String programs =
        missing.stream()
            .map(each -> "`" + each.evidence() + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    return ArrowException.of(
        Diagnostic.of(
                CliError.MISSING_PACKAGES,
                "Packages are missing, and there is no `" + INSTALLER + "` to install them with.")
            .withHint("Install what brings " + programs + " by this system's own means."));
  }

  private boolean isThere(SystemPackage wanted) {
    return wanted.found(path).isPresent();
  }

  private boolean sudoAsksForNoPassword() {
    try {
      return commands.run(Command.of(Path.of("/"), "sudo", "-n", "true")).succeeded();
    } catch (ArrowException e) {
      return false;
    }
  }

  private void askAndInstall(List<String> command, boolean root) {
    console.remark("to be run: " + String.join(" ", command));
    String answer = console.ask("go on? [y/N]").orElse("").toLowerCase(Locale.ROOT);
    if (!answer.startsWith("y")) {
      throw refusal("Nothing was installed.", command);
    }
    install(command, root);
  }

  private void install(List<String> command, boolean root) {
    console.remark("running: " + String.join(" ", command));
    List<String> update = new ArrayList<>(root ? List.of() : List.of("sudo"));
    update.addAll(List.of("apt-get", "update", "-q"));
    // An old index may name versions that are gone. Without network it fails, and what is in the
    // cache can be installed all the same.
    run(update);
    if (run(command) != 0) {
      throw ArrowException.of(
          Diagnostic.of(CliError.INSTALLATION_FAILED, "The installation failed.")
              .withHint("Run it by hand: " + String.join(" ", command)));
    }
  }

  private int run(List<String> argv) {
    Command command =
        Command.of(Path.of("/"), argv).withEnvironment("DEBIAN_FRONTEND", "noninteractive");
    return commands.run(command, (line, error) -> console.quote(line)).status();
  }

  private static ArrowException refusal(String message, List<String> command) {
    return ArrowException.of(
        Diagnostic.of(CliError.MISSING_PACKAGES, message)
            .withHint("Run this first, or give `--yes`: " + String.join(" ", command)));
  }
}

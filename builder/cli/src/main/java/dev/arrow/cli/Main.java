package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.DiagnosticView;
import dev.arrow.cli.console.StandardInput;
import dev.arrow.cli.console.Terminal;
import dev.arrow.cli.packages.PackageInstaller;
import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the launcher enters. It gives the checkout's folder in the property arrow.home. */
public final class Main {
  private Main() {}

  public static void main(String[] argv) {
    Map<String, String> environment = System.getenv();
    String terminals = System.getProperty("arrow.terminals", "");
    StandardInput source = StandardInput.own(terminals.contains("0"));
    Terminal terminal = Terminal.of(terminals, environment, source);
    Console console =
        new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), terminal)
            .seenBy(new DiagnosticView(arrowHome(), Path.of("").toAbsolutePath()));
    int status = new ArrowCommand(session(console, environment)).run(argv);
    console.flush();
    System.exit(status);
  }

  private static Session session(Console console, Map<String, String> environment) {
    SystemProcesses processes = new SystemProcesses(new Children());
    SystemCommands commands = new SystemCommands(processes);
    String path = environment.getOrDefault("PATH", "");
    return new Session(
        arrowHome(),
        Path.of("").toAbsolutePath(),
        environment,
        console,
        commands,
        processes,
        new PackageInstaller(console, commands, path, Main::isRoot));
  }

  private static Path arrowHome() {
    return Path.of(System.getProperty("arrow.home", ".")).toAbsolutePath();
  }

  private static OutputStream stream(FileDescriptor descriptor) {
    return new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13);
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return false;
    }
  }
}

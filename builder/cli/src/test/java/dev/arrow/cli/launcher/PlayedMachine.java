package dev.arrow.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkout with the real launcher, under a path with a blank, and a machine whose Java, Maven and
 * apt are shell scripts that write down how they were called.
 */
final class PlayedMachine {
  private static final Path REAL = Path.of("../..");
  private static final List<String> TOOLS =
      List.of(
          "cat chmod cksum cp env find flock grep head id mkdir mv readlink rm sed sleep sort touch tr"
              .split(" ", -1));

  private final Path root;
  private final Path checkout;
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();

  PlayedMachine(Path root) throws IOException {
    this.root = root;
    this.checkout = root.resolve("check out");
    for (String file :
        List.of(
            "pom.xml",
            "builder/pom.xml",
            "builder/cli/pom.xml",
            "menuconfig-tui/pom.xml",
            "tests/pom.xml",
            ".mvn/x")) {
      write("check out/" + file, "");
    }
    write("check out/builder/cli/src/main/java/A.java", "");
    write("check out/menuconfig-tui/src/main/java/B.java", "");
    Files.copy(
        REAL.resolve("arrow"), checkout.resolve("arrow"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(REAL.resolve("packages.txt"), checkout.resolve("packages.txt"));
    for (String tool : TOOLS) {
      script("bin/" + tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    installJava("17.0.1");
    installMaven("");
  }

  Path checkout() {
    return checkout;
  }

  Path bin(String program) {
    return root.resolve("bin").resolve(program);
  }

  /** A JDK whose java prints its last arguments, writes where it is told, can make an archive. */
  void installJava(String version) throws IOException {
    write("jdk/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script("jdk/bin/javac", "exit 1");
    script(
        "jdk/bin/java",
        """
        for word; do
          case $word in
          -XX:SharedArchiveFile=*.new) : >"${word#*=}" ;;
          -Darrow.home=*) home=${word#*=} ;;
          dev.arrow.cli.Main) main=1; continue ;;
          esac
          if [ -n "$main" ]; then printf '<%s>' "$word"; fi
        done
        if [ -n "$main" ] && [ -n "$KCONFIG_CONFIG" ]; then echo seen >>"$KCONFIG_CONFIG"; fi
        echo " home $home"
        """);
  }

  /** A Maven that makes the jars; {@code before} is done first. */
  void installMaven(String before) throws IOException {
    script(
        "bin/mvn",
        before
            + "\necho mvn >>\"$LOG\"\nmkdir -p builder/cli/target/tool/lib\n"
            + ": >builder/cli/target/tool/lib/a.jar\n: >builder/cli/target/tool/arrow-cli-1.jar\n");
  }

  /** A program that writes its call down and does something more. */
  void installTool(String name, String then) throws IOException {
    Files.deleteIfExists(bin(name));
    script("bin/" + name, "echo " + name + " \"$@\" >>\"$LOG\"\n" + then);
  }

  void remove(String program) throws IOException {
    Files.delete(bin(program));
  }

  /** The calls so far, a line each. */
  List<String> calls() throws IOException {
    Path log = root.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** From now on the launcher is run by a user who cannot write the checkout. */
  void runAsNobody() throws IOException {
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(checkout, PosixFilePermissions.fromString("r-xr-xr-x"));
    prefix.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
  }

  /** From now on the launcher finds this variable. */
  void set(String name, String value) {
    variables.put(name, value);
  }

  Process start(String... arguments) throws IOException {
    List<String> argv = new ArrayList<>(prefix);
    argv.add(checkout.resolve("arrow").toString());
    argv.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(argv).directory(root.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", root.resolve("bin").toString());
    builder.environment().put("HOME", root.toString());
    builder.environment().put("XDG_CACHE_HOME", root.resolve("cache dir").toString());
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().putAll(variables);
    builder.environment().put("LOG", root.resolve("log").toString());
    builder.redirectInput(Path.of("/dev/null").toFile());
    return builder.start();
  }

  /** What one start of the launcher left. */
  record Result(int status, String output, String error) {}

  Result run(String... arguments) throws IOException, InterruptedException {
    return result(start(arguments));
  }

  static Result result(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output, error);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void script(String path, String text) throws IOException {
    write(path, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

package dev.arrow.cli.doctor;

import dev.arrow.cli.doctor.Tool.State;
import dev.arrow.cli.packages.SearchPath;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tools and asks each for its version, which also shows that it can be started. */
public final class ToolExaminer {
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\w.+~-]*");

  /** What a tool is asked: the second only if it does not know the first, as tmux and ip. */
  private static final List<String> QUESTIONS = List.of("--version", "-V");

  private final SearchPath path;
  private final CommandRunner commands;
  private final Path javaHome;

  /**
   * Looks in the given places.
   *
   * @param javaHome of the Java in use: its tools need not be on the path
   */
  public ToolExaminer(SearchPath path, CommandRunner commands, Path javaHome) {
    this.path = path;
    this.commands = commands;
    this.javaHome = javaHome;
  }

  /** One tool for each program that the lines name, in their order. */
  public List<Tool> examine(List<SystemPackage> lines) {
    Map<String, List<SystemPackage>> byCommand = new LinkedHashMap<>();
    for (SystemPackage line : lines) {
      byCommand.computeIfAbsent(line.evidence(), key -> new ArrayList<>()).add(line);
    }
    return byCommand.values().stream().map(this::tool).toList();
  }

  private Tool tool(List<SystemPackage> uses) {
    String evidence = uses.get(0).evidence();
    Optional<Path> found = ofJava(evidence).or(() -> uses.get(0).found(path));
    if (found.isEmpty()) {
      return new Tool(uses, found, State.MISSING, "");
    }
    return evidence.startsWith("/")
        ? new Tool(uses, found, State.FOUND, "")
        : started(uses, found.get());
  }

  private Optional<Path> ofJava(String evidence) {
    return evidence.startsWith("java")
        ? Optional.of(javaHome.resolve("bin").resolve(evidence)).filter(Files::isExecutable)
        : Optional.empty();
  }

  private Tool started(List<SystemPackage> uses, Path program) {
    try {
      for (String question : QUESTIONS) {
        CommandResult answer = commands.run(Command.of(Path.of("/"), program.toString(), question));
        if (answer.succeeded()) {
          return new Tool(uses, Optional.of(program), State.FOUND, version(answer));
        }
      }
    } catch (ArrowException e) {
      // It cannot be started.
    }
    return new Tool(uses, Optional.of(program), State.BROKEN, "");
  }

  private static String version(CommandResult answer) {
    Matcher matcher = VERSION.matcher(answer.output());
    return matcher.find() ? matcher.group() : "";
  }
}

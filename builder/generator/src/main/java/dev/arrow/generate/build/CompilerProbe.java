package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Asks a compiler what it is and what it knows.
 *
 * @param runner starts it
 * @param folder where it is started
 * @param command its name or path
 */
record CompilerProbe(CommandRunner runner, Path folder, String command) {

  private static final String CLANG = "clang version ";

  /**
   * What a compiler is.
   *
   * @param flags that each of its calls needs
   * @param identity what it says it is
   */
  record Answer(List<String> flags, String identity) {
    Answer {
      flags = List.copyOf(flags);
    }
  }

  /** What it is, for an architecture: one clang compiles for all of them, if it is told which. */
  Answer ask(ArchManifest arch) {
    CommandResult first = run(List.of("-v"));
    if (!first.error().contains(CLANG)) {
      return answer(List.of(), first);
    }
    List<String> machine = List.of("--target=" + arch.triplet());
    return answer(machine, run(List.of(machine.get(0), "-v")));
  }

  /** GCC says either what it is or where its headers are, even if it is asked both at once. */
  private Answer answer(List<String> machine, CommandResult version) {
    List<String> question = new ArrayList<>(machine);
    question.add("-print-file-name=include");
    CommandResult result = run(question);
    String include = result.output().strip();
    String identity = identity(version.error());
    if (!result.succeeded() || !include.startsWith("/") || identity.isBlank()) {
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.UNUSABLE_COMPILER,
                  "`" + command + "` does not say what it is and where its own headers are.")
              .withHint("Is it a complete GCC or clang? Try `" + command + " -v`."));
    }
    List<String> flags = new ArrayList<>(machine);
    flags.addAll(List.of("-nostdinc", "-isystem", include));
    return new Answer(flags, identity);
  }

  /**
   * Which flags it does not know. Most compilers know them all, so that all are asked for at once
   * before each is by itself.
   */
  Set<String> unknown(List<String> machine, List<CompilerFlag> questions) {
    List<String> asked =
        questions.stream().flatMap(flag -> flag.alternatives().stream()).distinct().toList();
    Set<String> unknown = new TreeSet<>();
    if (!asked.isEmpty() && !knows(machine, asked)) {
      asked.stream().filter(flag -> !knows(machine, List.of(flag))).forEach(unknown::add);
    }
    return unknown;
  }

  /** A warning about a flag is an error here: it would be one for every source. */
  private boolean knows(List<String> machine, Collection<String> flags) {
    List<String> arguments = new ArrayList<>(machine);
    arguments.addAll(flags);
    arguments.addAll(List.of("-Werror", "-fsyntax-only", "-x", "c", "/dev/null"));
    return run(arguments).succeeded();
  }

  /** The assembler that it will look for; empty if it has one of its own, or knows where one is. */
  Optional<String> assembler(Answer answer) {
    if (answer.identity().contains(CLANG)) {
      return Optional.empty();
    }
    return Optional.of(run(List.of("-print-prog-name=as")).output().strip())
        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0);
  }

  private CommandResult run(List<String> arguments) {
    List<String> argv = new ArrayList<>(List.of(command));
    argv.addAll(arguments);
    return runner.run(Command.of(folder, argv).withEnvironment("LC_ALL", "C"));
  }

  /** The lines that say what a tool is; others depend on the question and the folder. */
  static String identity(String text) {
    return Arrays.stream(text.split("\n"))
        .filter(
            line ->
                line.contains(" version ") || line.startsWith("Target:") || line.contains("GNU ld"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

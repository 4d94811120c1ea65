package dev.arrow.cli;

import static dev.arrow.kconfig.model.Tristate.M;
import static dev.arrow.kconfig.model.Tristate.N;
import static dev.arrow.kconfig.model.Tristate.Y;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A command, or a group of commands such as `arrow config`. Only the one that is asked for is made
 * and shown to picocli: looking at them all takes longer than most of them run.
 *
 * @param word the name the user types
 * @param summary what it does, in one line
 * @param maker makes the object whose annotations picocli reads; means nothing for a group
 * @param verbs the commands of a group, else empty
 */
record CommandEntry(
    String word,
    String summary,
    Function<Session, Callable<Integer>> maker,
    List<CommandEntry> verbs) {

  /** All commands, in the order in which help shows them. */
  static final List<CommandEntry> ALL =
      List.of(
          of("new", "write a project that builds and runs at once", NewCommand::new),
          of("build", "build a project's images", BuildCommand::new),
          of("run", "build an image, start it, end with its program's status", RunCommand::new),
          of("debug", "build an image and start it under gdb", DebugCommand::new),
          of("inspect", "tell what is in an image or a ready program", InspectCommand::new),
          of("test", "run a project's tests and those of its libraries", TestCommand::new),
          of("exec", "run a program's own build with a static toolchain", ExecCommand::new),
          of("size", "show whose the bytes of an image are, and what grew", SizeCommand::new),
          of("graph", "show which libraries are on and who brings them", GraphCommand::new),
          of("clean", "remove what builds have left", CleanCommand::new),
          of("menuconfig", "configure a project in a terminal", MenuconfigCommand::new),
          of("why", "tell why an option or library is on or off", WhyCommand::new),
          group("config", "show and change a project's configuration", configVerbs()),
          group("kconfig", "configure any Kconfig tree", kconfigVerbs()),
          group("lib", "show, write and test libraries", libVerbs()),
          of("schema", "print the JSON schema of a manifest, for editors", SchemaCommand::new),
          of("doctor", "show which tools are there and which are missing", DoctorCommand::new),
          of("verify", "run Arrow's own checks and tests", VerifyCommand::new),
          of("completion", "print a script that completes words", CompletionCommand::new),
          of("help", "show this text; `help COMMAND`: that of a command", HelpCommand::new));

  private static List<CommandEntry> configVerbs() {
    return List.of(
        of("list", "values that are on, each with its origin", ConfigListCommand::new),
        of("get", "print one value", ConfigGetCommand::new),
        of("set", "give options a value", ConfigSetCommand::new),
        of("enable", "switch options on, with all that it takes", ConfigEnableCommand::new),
        of("unset", "let options have their defaults", ConfigUnsetCommand::new),
        of("defconfig", "let everything have its default", ConfigDefconfigCommand::new),
        of("olddefconfig", "drop lines that mean nothing", ConfigOlddefconfigCommand::new),
        of("savedefconfig", "write a target's lines as one file", ConfigSavedefconfigCommand::new),
        of("merge", "add the lines of a file", ConfigMergeCommand::new),
        of("minimise", "switch off what nothing needs", ConfigMinimiseCommand::new),
        of("diff", "compare two targets or files", ConfigDiffCommand::new));
  }

  private static List<CommandEntry> kconfigVerbs() {
    return List.of(
        of("olddefconfig", "give new symbols their default", KconfigOlddefconfigCommand::new),
        of("oldconfig", "ask about new symbols", s -> new KconfigAskCommand(s, false)),
        of("oldaskconfig", "ask about all symbols", s -> new KconfigAskCommand(s, true)),
        of("syncconfig", "the same, and write a build's files", KconfigSyncconfigCommand::new),
        of("alldefconfig", "give all symbols their default", KconfigDefaultCommand::new),
        of("allnoconfig", "answer n to all", s -> new KconfigAllCommand(s, "allnoconfig", N)),
        of("allyesconfig", "answer y to all", s -> new KconfigAllCommand(s, "allyesconfig", Y)),
        of("allmodconfig", "answer m to all", s -> new KconfigAllCommand(s, "allmodconfig", M)),
        of("randconfig", "answer at random", KconfigRandconfigCommand::new),
        of(
            "defconfig",
            "take the lines of a file, the rest by default",
            KconfigDefconfigCommand::new),
        of("savedefconfig", "write the fewest lines as a file", KconfigSavedefconfigCommand::new),
        of("merge", "add the lines of files, tell which do not hold", KconfigMergeCommand::new),
        of("menuconfig", "configure in a terminal", KconfigMenuconfigCommand::new),
        of("get", "print values, and why they are so", KconfigGetCommand::new),
        of("why", "tell why a symbol is on or off", KconfigWhyCommand::new),
        of("set", "give symbols a value", KconfigSetCommand::new),
        of("minimise", "switch off what nothing needs", KconfigMinimiseCommand::new),
        of("enable", "switch symbols on, with all that it takes", KconfigEnableCommand::new),
        of("tree", "show the menus and what is in them", KconfigTreeCommand::new),
        of("diff", "compare two configurations", KconfigDiffCommand::new),
        of("lint", "tell all that is wrong with the tree", KconfigLintCommand::new),
        of("dialects", "list what `--dialect` takes", KconfigDialectsCommand::new),
        of("listnewconfig", "list new symbols", s -> new KconfigListnewconfigCommand(s, false)),
        of("helpnewconfig", "the same with help", s -> new KconfigListnewconfigCommand(s, true)),
        of("yes2modconfig", "turn y into m", s -> new KconfigRewriteCommand(s, Y, M)),
        of("mod2yesconfig", "turn m into y", s -> new KconfigRewriteCommand(s, M, Y)),
        of("mod2noconfig", "turn m into n", s -> new KconfigRewriteCommand(s, M, N)));
  }

  private static List<CommandEntry> libVerbs() {
    return List.of(
        of("list", "names and summaries", LibListCommand::new),
        of("show", "what a library is, needs and offers", LibShowCommand::new),
        of("new", "write a library that builds and passes its tests", LibNewCommand::new),
        of("test", "run the tests of a library", LibTestCommand::new),
        of("lint", "check libraries by the rules of pools", LibLintCommand::new),
        of("update", "look up anew what arrow.lock pins", LibUpdateCommand::new));
  }

  private static CommandEntry of(
      String word, String summary, Function<Session, Callable<Integer>> maker) {
    return new CommandEntry(word, summary, maker, List.of());
  }

  private static CommandEntry group(String word, String summary, List<CommandEntry> verbs) {
    return new CommandEntry(word, summary, session -> () -> ArrowCommand.USAGE, verbs);
  }

  /** The command of a name. */
  static Optional<CommandEntry> named(String word, List<CommandEntry> among) {
    return among.stream().filter(each -> each.word.equals(word)).findFirst();
  }

  /** The words of the command that a line begins with; empty if it is none. */
  static String name(List<String> line) {
    String first = line.isEmpty() ? "" : line.get(0);
    Optional<CommandEntry> command = named(first, ALL);
    if (command.isEmpty() || command.get().verbs.isEmpty()) {
      return command.isEmpty() ? "" : first;
    }
    String second = line.size() < 2 ? "" : line.get(1);
    return named(second, command.get().verbs).isEmpty() ? first : first + " " + second;
  }

  /** All names, in order. */
  static List<String> words(List<CommandEntry> of) {
    return of.stream().map(CommandEntry::word).toList();
  }
}

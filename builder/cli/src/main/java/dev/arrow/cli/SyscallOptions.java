package dev.arrow.cli;

import dev.arrow.cli.attach.CallNames;
import dev.arrow.cli.attach.CallServers;
import dev.arrow.cli.attach.MissingCalls;
import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What the user wants to know of a ready program's system calls. */
final class SyscallOptions {
  private static final String ALL = "*";
  private static final String ALL_BUT = "!";
  private static final String STRACE = "strace";

  @Option(
      names = "--strace",
      paramLabel = "CALLS",
      arity = "0..1",
      fallbackValue = ALL,
      preprocessor = OnlyAttached.class,
      description =
          "tell each system call, or only those of =CALLS: read,write; all but those: !read")
  private String strace = "";

  @Option(
      names = "--report-missing",
      description = "tell at the end which system calls no library served, and which could")
  private boolean reportMissing;

  /** A value follows the sign `=` or there is none: the next word is an operand. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
      if (" ".equals(facts.get("separator"))) {
        args.push(ALL);
      }
      return false;
    }
  }

  /** Refuses calls that there are not, before anything is built for them. */
  void requireNames(Session session, Target target) {
    if (!strace.isEmpty() && !strace.equals(ALL)) {
      CallNames names = CallNames.of(session.arrowHome(), target.arch());
      String named = strace.startsWith(ALL_BUT) ? strace.substring(ALL_BUT.length()) : strace;
      List.of(named.split(",", -1)).forEach(names::require);
    }
  }

  /** The words for the kernel; an ArrowException for what the image cannot do. */
  List<String> words(BuiltTarget built) {
    List<String> words = new ArrayList<>();
    if (!strace.isEmpty() || reportMissing) {
      requireAttached(built);
    }
    if (!strace.isEmpty()) {
      requireStrace(built);
      words.add(strace.equals(ALL) ? "arrow.strace" : "arrow.strace=" + strace);
    }
    if (reportMissing) {
      words.add("arrow.report-missing");
    }
    return words;
  }

  private void requireAttached(BuiltTarget built) {
    if (built.kernel().isEmpty()) {
      String option = strace.isEmpty() ? "--report-missing" : "--strace";
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.USAGE,
                  "`" + option + "` is for ready programs; a linked one makes no system calls.")
              .withHint("See `app: {elf: FILE}` in docs/manual/programs.md."));
    }
  }

  private static void requireStrace(BuiltTarget built) {
    if (!built.libraries().contains(STRACE)) {
      throw ArrowException.of(
          Diagnostic.of(CliError.LIBRARY_OFF, "The image has no library `" + STRACE + "`.")
              .withHint("`arrow config set LIB_STRACE=y` puts it in."));
    }
  }

  /** Where messages of the kernel go on their way to the user. */
  OutputStream messages(
      Session session, ProjectFile project, Target target, BuiltTarget built, OutputStream to) {
    if (!reportMissing) {
      return to;
    }
    Map<Integer, String> names = CallNames.of(session.arrowHome(), target.arch()).byNumber();
    PoolIndex pools = ProjectPools.of(session.arrowHome(), project, session.fetched(true));
    return new MissingCalls(to, names, new CallServers(pools, built.libraries())::of);
  }
}

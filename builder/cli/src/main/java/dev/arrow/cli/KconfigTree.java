package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.SavedConfig;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.DefconfigFiles;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Kconfig tree that is read, and where its configuration lies.
 *
 * @param root where its paths start
 * @param environment the variables that the tree sees; those of the C tool steer the modes
 * @param config the configuration, which need not be there
 * @param prefix stands before each symbol
 * @param warnings which of them are told, and which are errors
 * @param untold how many warnings of the tree were not told
 */
record KconfigTree(
    Session session,
    Path root,
    KconfigModel model,
    Map<String, String> environment,
    Path config,
    String prefix,
    WarningPolicy warnings,
    int untold) {
  private static final String CONFIG_HEADING = "KCONFIG_CONFIG_HEADER";

  /** Whether there is a configuration. */
  boolean isConfigured() {
    return Files.exists(config);
  }

  /**
   * The file the configuration is read from: itself, the one of that name where the tree lies, or
   * the first of those that stand in for it.
   */
  Optional<String> source() {
    if (isConfigured()) {
      return Optional.of(config.toString());
    }
    String name = session.shown(config);
    if (Files.exists(found(name))) {
      return Optional.of(name);
    }
    String variable = environment.getOrDefault("KCONFIG_DEFCONFIG_LIST", "").strip();
    List<String> standIns =
        variable.isEmpty()
            ? DefconfigFiles.of(Configuration.of(model, List.of()))
            : List.of(variable.split("\\s+"));
    return standIns.stream()
        .filter(each -> !each.isEmpty() && Files.isRegularFile(found(each)))
        .findFirst();
  }

  /** The lines of the configuration, or of what stands in for it; none if there is no file. */
  List<UserLine> lines() {
    Optional<String> source = source();
    if (source.isPresent() && !isConfigured()) {
      session.console().remark("using what is in " + session.shown(found(source.get())));
    }
    return source.map(this::lines).orElse(List.of());
  }

  /** Where a file lies that is named: from the current folder, else from where the tree lies. */
  Path found(String name) {
    Path file = session.path(name);
    Path ofTree = root.resolve(name).normalize();
    return Files.exists(file) || !Files.exists(ofTree) ? file : ofTree;
  }

  /** The lines of a file that the user named. */
  List<UserLine> lines(String file) {
    DiagnosticLog log = new DiagnosticLog(warnings);
    List<UserLine> lines =
        ToolConfigReader.read(
            model, session.shown(found(file)), session.read(found(file).toString()), prefix, log);
    tell(log);
    return lines;
  }

  /** Shows what was found; an ArrowException if an error is among it. */
  void tell(DiagnosticLog log) {
    List<Diagnostic> found = log.sorted().stream().map(this::withLine).toList();
    if (log.hasErrors()) {
      throw new ArrowException(found);
    }
    session.console().diagnostics(found);
  }

  /** With the line that it is about: of the tree, or of a file that the user named. */
  private Diagnostic withLine(Diagnostic diagnostic) {
    if (diagnostic.sourceLine().isPresent() || diagnostic.position().isEmpty()) {
      return diagnostic;
    }
    SourcePosition place = diagnostic.position().get();
    boolean ofTree = diagnostic.kind() == KconfigError.UNMET_DEPENDENCY;
    Path file = ofTree ? root.resolve(place.file()) : session.path(place.file());
    return FileLine.of(file, place.line()).map(diagnostic::withSourceLine).orElse(diagnostic);
  }

  private Diagnostic guess(Diagnostic unknown, String name) {
    return model
        .nearest(name)
        .map(near -> unknown.withHint("Is `" + near + "` meant?"))
        .orElse(unknown);
  }

  /** The lines that allyesconfig and its like keep, by the variable KCONFIG_ALLCONFIG. */
  List<UserLine> kept(String mode) {
    String named = environment.get("KCONFIG_ALLCONFIG");
    if (named == null) {
      return List.of();
    }
    if (!named.isEmpty() && !named.equals("1")) {
      return lines(named);
    }
    String own = mode.equals("randconfig") ? "allrandom.config" : mode.replace("config", ".config");
    for (String file : List.of(own, "all.config")) {
      if (Files.exists(found(file))) {
        return lines(file);
      }
    }
    throw ArrowException.of(
        Diagnostic.of(CliError.USAGE, "KCONFIG_ALLCONFIG is set, and there is no `" + own + "`.")
            .withHint("Write it or all.config, or let the variable name a file."));
  }

  /** The symbol of a name with or without the prefix; an ArrowException if there is none. */
  Symbol symbol(String name) {
    String bare =
        !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    return model
        .symbol(bare)
        .orElseThrow(
            () ->
                ArrowException.of(
                    guess(
                        Diagnostic.of(
                            KconfigError.UNKNOWN_SYMBOL, "There is no symbol `" + bare + "`."),
                        bare)));
  }

  /** Writes the configuration, and says what is selected although it must not be. */
  int write(Configuration configuration) {
    DiagnosticLog log = new DiagnosticLog(warnings);
    if (warnings.isAskedFor(KconfigError.CONFIG_NOT_TAKEN)) {
      refusedLines(configuration).forEach(log::report);
    }
    configuration.unmetDependencies().forEach(log::report);
    tell(log);
    if (untold > 0) {
      String count = untold == 1 ? "1 warning" : untold + " warnings";
      session.console().remark(count + " about the tree itself; -Wtree shows what");
    }
    return write(whole(configuration));
  }

  /** The configuration as a file. */
  String whole(Configuration configuration) {
    return heading(CONFIG_HEADING)
        .map(heading -> DotConfigWriter.textBelow(heading, configuration, prefix))
        .orElseGet(() -> DotConfigWriter.text(configuration, prefix));
  }

  /** The fewest lines that give the configuration, as a file. */
  String smallest(Configuration configuration) {
    return heading(CONFIG_HEADING).orElse("") + DefconfigWriter.text(configuration, prefix);
  }

  /** What stands at the top of a file, where the dialect has a variable say so. */
  Optional<String> heading(String variable) {
    return model.dialect().has(Feature.HEADINGS_FROM_VARIABLES)
        ? Optional.of(environment.getOrDefault(variable, ""))
        : Optional.empty();
  }

  /** Writes a text as the configuration. */
  int write(String text) {
    try {
      boolean written =
          writesInPlace() ? SavedConfig.overwrite(config, text) : SavedConfig.write(config, text);
      String name = session.shown(config);
      session.console().remark(written ? "wrote " + name : name + " is up to date");
    } catch (IOException e) {
      throw Session.unwritable(config, e);
    }
    return ArrowCommand.DONE;
  }

  /** Whether the file is written over, so that links to it stay. */
  boolean writesInPlace() {
    return !environment.getOrDefault("KCONFIG_OVERWRITECONFIG", "").isEmpty();
  }

  /** All lines that did not hold, but for those of unknown symbols, which have their own name. */
  private static List<Diagnostic> refusedLines(Configuration configuration) {
    List<Diagnostic> refused = new ArrayList<>();
    for (Refusal refusal : configuration.refusals()) {
      if (!(refusal.reason() instanceof Reason.UnknownSymbol)) {
        refused.add(
            Diagnostic.of(KconfigError.CONFIG_NOT_TAKEN, refusal.message())
                .at(refusal.line().origin()));
      }
    }
    return refused;
  }

  /** Diagnostics for those of the lines that did not hold, each with what stood in its way. */
  static List<Diagnostic> refused(
      KconfigError kind, Configuration configuration, Set<UserLine> asked) {
    List<Diagnostic> refused = new ArrayList<>();
    for (Refusal refusal : configuration.refusals()) {
      if (asked.contains(refusal.line())) {
        refused.add(Diagnostic.of(kind, refusal.message()).at(refusal.line().origin()));
      }
    }
    return refused;
  }
}

package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.SavedConfig;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.KconfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Kconfig tree that is read, and where its configuration lies.
 *
 * @param environment the variables that the tree sees; those of the C tool steer the modes
 * @param config the configuration, which need not be there
 * @param prefix stands before each symbol
 */
record KconfigTree(
    Session session,
    KconfigModel model,
    Map<String, String> environment,
    Path config,
    String prefix) {

  /** Whether there is a configuration. */
  boolean isConfigured() {
    return Files.exists(config);
  }

  /** The lines of the configuration; none if there is no file. */
  List<UserLine> lines() {
    return isConfigured() ? lines(config.toString()) : List.of();
  }

  /** The lines of a file that the user named. */
  List<UserLine> lines(String file) {
    DiagnosticLog log = new DiagnosticLog();
    List<UserLine> lines =
        ToolConfigReader.read(
            model, session.shown(session.path(file)), session.read(file), prefix, log);
    if (isSet("KCONFIG_WARN_UNKNOWN_SYMBOLS")) {
      for (UserLine line : lines) {
        if (model.symbol(line.symbol()).isEmpty()) {
          log.report(unknown(line));
        }
      }
    }
    session.console().diagnostics(log.sorted());
    if (!log.sorted().isEmpty() && isSet("KCONFIG_WERROR")) {
      throw ArrowException.of(
          Diagnostic.of(CliError.FILE, "KCONFIG_WERROR is set, and there were warnings."));
    }
    return lines;
  }

  private Diagnostic unknown(UserLine line) {
    return Diagnostic.of(
            KconfigError.CONFIG_UNKNOWN,
            "There is no symbol `" + line.symbol() + "`, so the line is passed over.")
        .at(line.origin());
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
    String own = mode.replace("config", "").replace("rand", "random") + ".config";
    for (String file : List.of(own, "all.config")) {
      if (Files.exists(session.path(file))) {
        return lines(file);
      }
    }
    throw ArrowException.of(
        Diagnostic.of(CliError.USAGE, "KCONFIG_ALLCONFIG is set, and there is no `" + own + "`.")
            .withHint("Write it or all.config, or let the variable name a file."));
  }

  private boolean isSet(String variable) {
    return environment.containsKey(variable);
  }

  /** The symbol of a name with or without the prefix; an ArrowException if there is none. */
  Symbol symbol(String name) {
    String bare =
        !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    return model
        .symbol(bare)
        .orElseThrow(
            () -> {
              Diagnostic unknown =
                  Diagnostic.of(CliError.USAGE, "There is no symbol `" + bare + "`.");
              return ArrowException.of(
                  model
                      .nearest(bare)
                      .map(near -> unknown.withHint("Did you mean `" + near + "`?"))
                      .orElse(unknown));
            });
  }

  /** Writes the configuration, and says what is selected although it must not be. */
  int write(Configuration configuration) {
    session.console().diagnostics(configuration.unmetDependencies());
    String text = DotConfigWriter.text(configuration, prefix);
    try {
      boolean written =
          isSet("KCONFIG_OVERWRITECONFIG")
              ? SavedConfig.overwrite(config, text)
              : SavedConfig.write(config, text);
      String name = session.shown(config);
      session.console().remark(written ? "wrote " + name : name + " is up to date");
    } catch (IOException e) {
      throw Session.unreadable(config, e);
    }
    return ArrowCommand.DONE;
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

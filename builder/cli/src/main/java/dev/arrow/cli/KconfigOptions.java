package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.lint.KconfigLint;
import dev.arrow.kconfig.mode.DialectEvidence;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.WarningWord;
import dev.arrow.solver.proof.TreeProofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of `arrow kconfig` have in common: which tree, in which world. */
final class KconfigOptions {
  private static final int MOST_FINDINGS = 100_000;

  /** What is open then is told as such; trees of a few thousand symbols take seconds. */
  private static final Duration PROOF_TIME = Duration.ofSeconds(20);

  private static final String AUTO = "auto";
  private static final String BR2_CONFIG = "BR2_CONFIG";

  @Option(
      names = "--srctree",
      paramLabel = "DIR",
      description = "where the tree's paths start; without it $srctree or here")
  private String sourceTree = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "the file to start with; without it Kconfig or Config.in of the tree")
  private String file = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration, else $KCONFIG_CONFIG or .config")
  private String config = "";

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "stands before each symbol; without it $CONFIG_ or that of the dialect")
  private String prefix = "";

  @Option(names = "--no-prefix", description = "nothing stands before a symbol, as in Buildroot")
  private boolean noPrefix;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "a variable for the tree; may be repeated")
  private List<String> variables = new ArrayList<>();

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "lines NAME=VALUE, variables for the tree")
  private String variableFile = "";

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description = "a preset such as linux-6.1; without it what the tree shows")
  private String dialect = AUTO;

  @Option(
      names = "--allow-source",
      paramLabel = "DIR",
      description = "a folder outside the tree that `source` may read; may be repeated")
  private List<String> allowed = new ArrayList<>();

  @Mixin private KconfigShellOptions shellOptions = new KconfigShellOptions();

  @Mixin private WarningOptions warnings = new WarningOptions();

  /**
   * Reads the tree; its errors are an ArrowException. Of its own warnings those are shown that the
   * user asks for: who configures a tree did not write it.
   */
  KconfigTree open(Session session) {
    Map<String, String> environment = environment(session);
    WarningPolicy policy = warnings.policy(WarningPolicy.USUAL, environment);
    DiagnosticLog log =
        new DiagnosticLog(WarningWord.tellIfAsked(policy, KconfigError.Subject.TREE));
    KconfigTree tree = read(session, environment, policy, log);
    log.throwIfErrors();
    session.console().diagnostics(log.sorted());
    return tree;
  }

  /** All that there is to say about the tree, unless the user does not want it. */
  DiagnosticLog lint(Session session) {
    Map<String, String> environment = environment(session);
    WarningPolicy all = WarningWord.tell(WarningPolicy.USUAL, KconfigError.Subject.TREE, true);
    all = WarningWord.tell(all, KconfigError.Subject.LINT, true);
    DiagnosticLog log = new DiagnosticLog(warnings.policy(all, environment), MOST_FINDINGS);
    read(session, environment, log.policy(), log);
    return log;
  }

  private KconfigTree read(
      Session session, Map<String, String> environment, WarningPolicy policy, DiagnosticLog log) {
    String from = sourceTree.isEmpty() ? environment.getOrDefault("srctree", "") : sourceTree;
    Path root = session.path(from);
    environment.putIfAbsent("srctree", from.isEmpty() ? "." : from);
    Path first = file.isEmpty() ? rootFile(root) : session.path(file);
    requireTree(session, root, first);
    List<Path> folders = allowed.stream().map(session::path).toList();
    Shell shell = shellOptions.shell(session, environment);
    KconfigSource source = new KconfigSource(first, root, folders, environment, shell);
    Dialect world = dialect(source);
    KconfigModel model = KconfigLoader.load(source, world, log);
    if (!log.hasFaults()) {
      shellOptions.keep(session, shell);
      KconfigLint.run(model, source, new TreeProofs(model, PROOF_TIME), log);
    }
    return new KconfigTree(
        session,
        root,
        model,
        environment,
        configFile(session, environment, world),
        prefix(environment, world),
        policy,
        warnings.isSilent() ? 0 : log.silenced());
  }

  private void requireTree(Session session, Path root, Path first) {
    if (Files.exists(first) && !Files.isDirectory(first)) {
      return;
    }
    if (file.isEmpty()) {
      String place = root.equals(session.directory()) ? "this folder" : "`" + root + "`";
      throw ArrowException.of(
          Diagnostic.of(CliError.FILE, "There is no Kconfig tree in " + place + ".")
              .withHint(
                  "It begins with Kconfig, Config.in or Kconfig.txt. `--srctree DIR` names another"
                      + " folder, `--file FILE` another file."));
    }
    IOException cause =
        Files.isDirectory(first)
            ? new IOException("it is a folder")
            : new NoSuchFileException(first.toString());
    throw Session.unreadable(first, cause);
  }

  /** The file that the tree starts with: Kconfig, or what older trees call it. */
  private static Path rootFile(Path root) {
    for (String name : List.of("Kconfig", "Config.in", "Kconfig.txt")) {
      if (Files.isRegularFile(root.resolve(name))) {
        return root.resolve(name);
      }
    }
    return root.resolve("Kconfig");
  }

  private Map<String, String> environment(Session session) {
    Map<String, String> environment = new TreeMap<>(session.environment());
    if (!variableFile.isEmpty()) {
      putAllOfFile(session, environment);
    }
    for (String variable : variables) {
      if (!put(environment, variable)) {
        throw ArrowException.of(noVariable(variable));
      }
    }
    return environment;
  }

  private void putAllOfFile(Session session, Map<String, String> environment) {
    String text = new String(session.read(variableFile), StandardCharsets.UTF_8);
    List<Diagnostic> wrong = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      boolean means = !line.isBlank() && !line.startsWith("#");
      if (means && !put(environment, line)) {
        SourcePosition place =
            new SourcePosition(session.shown(session.path(variableFile)), number, 1);
        wrong.add(noVariable(line).at(place).withSourceLine(line));
      }
    }
    if (!wrong.isEmpty()) {
      throw new ArrowException(wrong);
    }
  }

  /** Whether the text is a variable, which is put then. */
  private static boolean put(Map<String, String> environment, String variable) {
    int equals = variable.indexOf('=');
    if (equals <= 0) {
      return false;
    }
    environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    return true;
  }

  private static Diagnostic noVariable(String text) {
    return Diagnostic.of(CliError.USAGE, "`" + text + "` is no variable.")
        .withHint("Write NAME=VALUE.");
  }

  private Dialect dialect(KconfigSource source) {
    String presets = String.join(", ", Dialects.names());
    if (dialect.equals(AUTO)) {
      return DialectEvidence.of(source)
          .orElseThrow(
              () ->
                  usage(
                      "The tree does not show which dialect it is written in.",
                      "Name it: --dialect with one of "
                          + presets
                          + "; `arrow kconfig dialects` tells whose they are."))
          .confinedToTree();
    }
    return Dialects.named(dialect)
        .orElseThrow(
            () ->
                usage(
                    "There is no dialect `" + dialect + "`.",
                    Suggestion.of(dialect, Dialects.names())))
        .confinedToTree();
  }

  private Path configFile(Session session, Map<String, String> environment, Dialect world) {
    boolean buildroot = world.has(Feature.BR2_CONFIG) && environment.containsKey(BR2_CONFIG);
    String variable = buildroot ? BR2_CONFIG : "KCONFIG_CONFIG";
    String named = config.isEmpty() ? environment.getOrDefault(variable, "") : config;
    return session.path(named.isEmpty() ? ".config" : named);
  }

  private String prefix(Map<String, String> environment, Dialect world) {
    if (noPrefix) {
      return "";
    }
    return prefix.isEmpty() ? environment.getOrDefault("CONFIG_", world.prefix()) : prefix;
  }

  private static ArrowException usage(String message, String hint) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message).withHint(hint));
  }
}

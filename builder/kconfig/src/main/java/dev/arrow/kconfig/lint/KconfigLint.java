package dev.arrow.kconfig.lint;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.List;
import java.util.function.Function;

/**
 * Looks for everything of {@link KconfigError.Subject#LINT} that a log's policy asks for. A rule
 * whose names nobody asks for costs nothing.
 */
public final class KconfigLint {
  /** A rule, and what it finds. */
  private record Entry(Function<Findings, Rule> rule, List<KconfigError> names) {}

  private static final List<Entry> RULES =
      List.of(
          new Entry(
              UndefinedRule::new,
              List.of(KconfigError.UNDEFINED_REFERENCE, KconfigError.SELECT_UNDEFINED)),
          new Entry(
              LogicRule::new,
              List.of(KconfigError.VALUE_AS_LOGIC, KconfigError.CONSTANT_COMPARISON)),
          new Entry(
              NeverRule::new,
              List.of(KconfigError.DEPENDENCY_NEVER, KconfigError.DEPENDENCY_UNDEFINED)),
          new Entry(DefaultRule::new, List.of(KconfigError.UNREACHABLE_DEFAULT)),
          new Entry(
              RangeRule::new, List.of(KconfigError.RANGE_EMPTY, KconfigError.DEFAULT_OUTSIDE)),
          new Entry(
              DefinitionRule::new,
              List.of(KconfigError.REDEFINITION, KconfigError.WEAKENED_DEPENDENCY)),
          new Entry(
              SelectRule::new, List.of(KconfigError.SELECT_UNMET, KconfigError.SELECT_UNCHECKED)),
          new Entry(DeadRule::new, List.of(KconfigError.DEAD_SYMBOL)),
          new Entry(UnusedRule::new, List.of(KconfigError.UNUSED_SYMBOL)),
          new Entry(HelpRule::new, List.of(KconfigError.HELP_MISSING)),
          new Entry(EmptyRule::new, List.of(KconfigError.EMPTY_MENU, KconfigError.EMPTY_CHOICE)));

  private KconfigLint() {}

  /**
   * Reports what the rules find.
   *
   * @param source what the model was loaded from; files are read again for the lines they show
   */
  public static void run(KconfigModel model, KconfigSource source, DiagnosticLog log) {
    run(model, source, Proofs.NONE, log);
  }

  /**
   * The same with what can be proved.
   *
   * @param proofs asked where the entries alone do not decide
   */
  public static void run(
      KconfigModel model, KconfigSource source, Proofs proofs, DiagnosticLog log) {
    Findings findings = new Findings(model, source.sourceRoot(), proofs, log);
    for (Entry entry : RULES) {
      if (isAsked(entry, log.policy())) {
        entry.rule().apply(findings).check();
      }
    }
  }

  private static boolean isAsked(Entry entry, WarningPolicy policy) {
    return entry.names().stream().anyMatch(policy::isAskedFor);
  }
}

package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.DiagnosticForm;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.syntax.WarningWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which warnings `arrow kconfig` tells, which of them fail, and in which form. */
final class WarningOptions {
  @Option(
      names = "-W",
      paramLabel = "WARNING",
      description = "tell it: a name, `all`; no-NAME: do not; error, error=NAME: fail")
  private List<String> words = new ArrayList<>();

  @Option(names = "-w", description = "tell no warnings")
  private boolean silent;

  @Option(
      names = DiagnosticForm.OPTION,
      paramLabel = "FORM",
      description = "text, or json: an object a line on standard error")
  private String form = DiagnosticForm.TEXT_WORD;

  /**
   * What is told; the variables of the C tool come before the options.
   *
   * @param usual what is told without them
   */
  WarningPolicy policy(WarningPolicy usual, Map<String, String> environment) {
    if (!form.equals(DiagnosticForm.TEXT_WORD) && !form.equals(DiagnosticForm.JSON_WORD)) {
      throw usage(
          "There is no form `" + form + "` of diagnostics.",
          Suggestion.of(form, List.of(DiagnosticForm.TEXT_WORD, DiagnosticForm.JSON_WORD)));
    }
    WarningPolicy policy = usual;
    if (environment.containsKey("KCONFIG_WERROR")) {
      policy = policy.failOnAll(true);
    }
    if (environment.containsKey("KCONFIG_WARN_UNKNOWN_SYMBOLS")) {
      policy = policy.tell("config-unknown", true);
    }
    for (String word : words) {
      policy = WarningWord.apply(policy, word).orElseThrow(() -> unknown(word));
    }
    return silent ? policy.silent() : policy;
  }

  /** Whether the user wants to hear of no warning at all. */
  boolean isSilent() {
    return silent;
  }

  private static ArrowException unknown(String word) {
    if (WarningWord.isError(word)) {
      return usage("`-W" + word + "`: this is an error, and no warning.", "It can only be mended.");
    }
    String hint =
        WarningWord.nearest(word)
            .map(near -> "Is `-W" + near + "` meant?")
            .orElse("docs/manual/kconfig-warnings.md lists them.");
    return usage("There is no warning `" + word + "`.", hint);
  }

  private static ArrowException usage(String message, String hint) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message).withHint(hint));
  }
}

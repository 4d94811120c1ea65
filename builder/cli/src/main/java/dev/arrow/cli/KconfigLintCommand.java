package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.Severity;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig lint`: everything that can be found out about a tree. */
@Command(
    footer = {
      "",
      "Status 1 with errors; -Werror and -Werror=NAME make some.",
      "docs/manual/kconfig-warnings.md explains the names in brackets.",
    })
final class KconfigLintCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigLintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DiagnosticLog log = options.lint(session);
    List<Diagnostic> found = log.sorted();
    session.console().diagnostics(found);
    session.console().result(() -> document(found), out -> out.println(summary(found, log)));
    return log.hasErrors() ? ArrowCommand.FAILED : ArrowCommand.DONE;
  }

  private static JsonObject document(List<Diagnostic> found) {
    JsonObject document = JsonObject.EMPTY;
    for (Severity severity : Severity.values()) {
      document = document.with(severity.label() + "s", count(found, severity));
    }
    return document;
  }

  /** Such as {@code 1 error, 20 warnings, 0 notes}. */
  private static String summary(List<Diagnostic> found, DiagnosticLog log) {
    StringBuilder text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = count(found, severity);
      text.append(text.length() == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "%d %s", count, severity.label()))
          .append(count == 1 ? "" : "s");
    }
    return log.dropped() == 0
        ? text.toString()
        : text.append(", and ").append(log.dropped()).append(" more that are not shown").toString();
  }

  private static long count(List<Diagnostic> found, Severity severity) {
    return found.stream().filter(each -> each.severity() == severity).count();
  }
}

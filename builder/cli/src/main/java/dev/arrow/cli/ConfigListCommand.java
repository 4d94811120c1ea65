package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.SymbolValue;
import dev.arrow.solver.explain.OriginText;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow config list`: the values of a target, each with its origin. */
@Command
final class ConfigListCommand implements Callable<Integer>, AnswersInJson {
  private static final int ORIGIN_COLUMN = 40;

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "the same as -C PROJECT")
  private String project = "";

  @Option(
      names = {"-a", "--all"},
      description = "also what is off")
  private boolean all;

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session, project);
    Target target = options.target(opened.project());
    Configuration values = opened.editor().configuration(target);
    List<SymbolValue> listed =
        values.model().symbols().stream()
            .map(symbol -> new SymbolValue(symbol, values.value(symbol)))
            .filter(each -> each.value().written() && (all || !each.text().equals("n")))
            .toList();
    session
        .console()
        .result(
            () ->
                JsonObject.EMPTY
                    .with("target", target.toString())
                    .with("symbols", new SymbolDocument(session.console()).of(listed)),
            out -> listed.forEach(each -> out.println(session.console().shown(line(each)))));
    return ArrowCommand.DONE;
  }

  private static String line(SymbolValue of) {
    String text = of.symbol().name() + "=" + of.text();
    int blanks = Math.max(1, ORIGIN_COLUMN - text.length());
    return text + " ".repeat(blanks) + "# " + OriginText.of(of.value().origin());
  }
}

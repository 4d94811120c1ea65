package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.SymbolValue;
import dev.arrow.text.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config get`: prints one value and nothing else. */
@Command
final class ConfigGetCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(paramLabel = "SYMBOL", description = "with or without CONFIG_")
  private String symbol = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigGetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    Target target = options.target(opened.project());
    SymbolValue found = opened.editor().get(target, symbol);
    session
        .console()
        .result(
            () ->
                new SymbolDocument(session.console())
                    .of(JsonObject.EMPTY.with("target", target.toString()), found),
            out -> out.println(found.text()));
    return ArrowCommand.DONE;
  }
}

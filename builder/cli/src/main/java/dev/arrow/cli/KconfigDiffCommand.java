package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow kconfig diff`: compares the values that two files give. */
@Command
final class KconfigDiffCommand implements Callable<Integer>, AnswersInJson {
  private static final String NOTHING = "-";

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", description = "the first configuration")
  private String left = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "the second configuration")
  private String right = "";

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigDiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration before = Configuration.of(tree.model(), tree.lines(left));
    Configuration after = Configuration.of(tree.model(), tree.lines(right));
    List<ValueChange> changes = ValueChange.between(before, after);
    SymbolDocument symbols = new SymbolDocument(session.console());
    session
        .console()
        .result(
            () -> JsonObject.EMPTY.with("changes", ValueChange.documents(changes, after, symbols)),
            out -> changes.forEach(each -> out.print(line(each))));
    return ArrowCommand.DONE;
  }

  private static String line(ValueChange change) {
    String was = change.before().orElse(NOTHING);
    return change.symbol().name() + ": " + was + " -> " + change.after().orElse(NOTHING) + "\n";
  }
}

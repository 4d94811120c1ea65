package dev.arrow.cli;

import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigDifference;
import dev.arrow.resolve.ConfigEditor;
import java.nio.file.Files;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config diff`: compares the values of two targets or files. */
@Command
final class ConfigDiffCommand implements Callable<Integer> {
  private static final String NOTHING = "-";

  private final Session session;

  @Parameters(index = "0", paramLabel = "A", description = "a target of the project or a file")
  private String left = "";

  @Parameters(index = "1", paramLabel = "B", description = "a target of the project or a file")
  private String right = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigDiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    for (ConfigDifference each : ConfigEditor.diff(values(opened, left), values(opened, right))) {
      String line = each.symbol() + ": " + shown(each.left()) + " -> " + shown(each.right());
      session.console().out().println(line);
    }
    return ArrowCommand.DONE;
  }

  private SortedMap<String, String> values(ConfigOptions.Opened opened, String name) {
    Optional<Target> target = Target.parse(name).filter(opened.project().targetNames()::contains);
    return target
        .map(opened.editor()::values)
        .orElseGet(() -> opened.editor().values(name, file(opened, name)));
  }

  /** What a file holds; where there is none, a target of another project may have been meant. */
  private byte[] file(ConfigOptions.Opened opened, String name) {
    if (Target.parse(name).isPresent() && !Files.exists(session.path(name))) {
      throw Targets.unknown(opened.project(), name);
    }
    return session.read(name);
  }

  private static String shown(String value) {
    return value.isEmpty() ? NOTHING : value;
  }
}

package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.SavedConfig;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module's README shows code that works and names the whole API. */
class ReadmeTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/arrow/kconfig");
  private static final Path OWN_SOURCE = Path.of("src/test/java/dev/arrow/kconfig/ReadmeTest.java");
  private static final Set<String> INSIDE = Set.of("parse", "program");

  @TempDir Path tree;

  @Test
  void exampleWorks() throws IOException {
    Files.writeString(
        tree.resolve("Kconfig"),
        "config NET\n\tbool \"Network\"\n\tdepends on PCI\nconfig PCI\n\tbool \"PCI\"\n");
    Path config = tree.resolve(".config");
    Files.writeString(config, "CONFIG_NET=y\n");
    List<String> refused = new ArrayList<>();
    // The example starts here.
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model =
        KconfigLoader.load(tree.resolve("Kconfig"), tree, Dialects.LINUX_6_12, Map.of(), log);
    log.throwIfErrors();
    List<UserLine> lines = ToolConfigReader.read(model, ".config", Files.readAllBytes(config), log);
    Configuration configuration = Configuration.of(model, lines);
    Value net = configuration.value("NET");
    String origin = net.origin().toString(); // the line, default, select, ... that gave the value
    configuration.refusals().forEach(refusal -> refused.add(refusal.message()));
    Configuration changed =
        configuration.with(UserLine.user("NET", "n", SourcePosition.wholeFile("me")));
    SavedConfig.write(config, DotConfigWriter.text(changed));
    // The example ends here.
    assertThat(net.text()).isEqualTo("n");
    assertThat(origin).isNotEmpty();
    assertThat(refused).singleElement().asString().contains("PCI");
    assertThat(config).content().contains("# CONFIG_PCI is not set");
  }

  @Test
  void exampleIsTheOneThatIsTested() throws IOException {
    String shown = between(Files.readString(Path.of("README.md")), "```java\n", "```");
    String tested =
        between(
            Files.readString(OWN_SOURCE),
            "// The example starts here.\n",
            "// The example ends here");
    assertThat(withoutBlanks(shown)).isEqualTo(withoutBlanks(tested));
    assertThat(shown.lines()).hasSize(10);
  }

  @Test
  void readmeNamesEveryTypeOfTheApi() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| ([\\w, ]+) \\|")
            .matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      for (String type : row.group(2).split(", ")) {
        named.add(row.group(1) + "." + type);
      }
    }
    assertThat(named).isEqualTo(publicTypes());
  }

  private static Set<String> publicTypes() throws IOException {
    Set<String> types = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String folder = file.getParent().getFileName().toString();
        boolean isPublic = Files.readAllLines(file).stream().anyMatch(l -> l.startsWith("public "));
        if (isPublic && !INSIDE.contains(folder)) {
          types.add(folder + "." + file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    return types;
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}

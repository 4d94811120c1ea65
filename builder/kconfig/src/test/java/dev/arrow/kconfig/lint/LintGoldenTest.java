package dev.arrow.kconfig.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.GoldenTree;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.WarningWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the rules say about trees, word for word. */
class LintGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/lint");
  private static final WarningPolicy ALL =
      WarningWord.tell(WarningPolicy.USUAL, KconfigError.Subject.LINT, true);

  @TempDir Path root;

  static List<String> names() throws IOException {
    return GoldenTree.names(FOLDER, ".Kconfig");
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItFinds(String name) throws IOException {
    GoldenTree tree = GoldenTree.read(FOLDER, name);
    tree.check(DiagnosticPrinter.text(lint(tree, ALL).sorted()));
  }

  @Test
  void everyExpectationHasATree() throws IOException {
    assertThat(GoldenTree.names(FOLDER, ".txt")).isEqualTo(names());
  }

  @Test
  void onlyWhatIsAskedForIsTold() throws IOException {
    GoldenTree tree = GoldenTree.read(FOLDER, names().get(0));
    assertThat(lint(tree, WarningPolicy.USUAL).sorted()).isEmpty();
    for (String name : names()) {
      GoldenTree each = GoldenTree.read(FOLDER, name);
      WarningPolicy one = WarningPolicy.USUAL.tell("unused-symbol", true);
      assertThat(lint(each, one).sorted())
          .allSatisfy(d -> assertThat(d.kind()).isEqualTo(KconfigError.UNUSED_SYMBOL));
    }
  }

  @Test
  void everyRuleHasACase() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    TreeSet<String> expected = new TreeSet<>();
    for (String name : names()) {
      lint(GoldenTree.read(FOLDER, name), ALL).sorted().forEach(d -> found.add(d.kind().id()));
    }
    for (KconfigError kind : KconfigError.values()) {
      boolean proved = kind == KconfigError.SELECT_UNMET || kind == KconfigError.DEAD_SYMBOL;
      if (kind.subject() == KconfigError.Subject.LINT && !proved) {
        expected.add(kind.id());
      }
    }
    assertThat(found).containsAll(expected);
  }

  private DiagnosticLog lint(GoldenTree tree, WarningPolicy policy) throws IOException {
    for (Map.Entry<String, String> file : tree.files().entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    KconfigSource source =
        new KconfigSource(root.resolve("Kconfig"), root, List.of(), Map.of("NO", "n"));
    DiagnosticLog log = new DiagnosticLog(policy);
    KconfigModel model = KconfigLoader.load(source, tree.dialect(), log);
    log.throwIfErrors();
    DiagnosticLog found = new DiagnosticLog(policy);
    KconfigLint.run(model, source, found);
    return found;
  }
}

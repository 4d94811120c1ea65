package dev.arrow.kconfig.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.WarningPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WarningWordTest {
  private static final Path PAGE = Path.of("../../docs/manual/kconfig-warnings.md");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+(?:-[a-z]+)*)` \\| .*");

  private static WarningPolicy policy(String... words) {
    WarningPolicy policy = WarningPolicy.USUAL;
    for (String word : words) {
      policy = WarningWord.apply(policy, word).orElseThrow();
    }
    return policy;
  }

  @Test
  void wordsMeanWhatCompilersMean() {
    assertThat(policy("no-no-type").isOn(KconfigError.NO_TYPE)).isFalse();
    assertThat(policy("no-no-type", "no-type").isOn(KconfigError.NO_TYPE)).isTrue();
    assertThat(policy("all").isOn(KconfigError.SELECT_UNDEFINED)).isTrue();
    assertThat(policy("tree").isAskedFor(KconfigError.NO_TYPE)).isTrue();
    assertThat(policy("tree").isAskedFor(KconfigError.CONFIG_IGNORED)).isFalse();
    assertThat(policy("no-tree").isOn(KconfigError.NO_TYPE)).isFalse();
    assertThat(policy("error=config-unknown").isAskedFor(KconfigError.CONFIG_UNKNOWN)).isTrue();
    for (String word : List.of("", "no-", "no-all", "error=", "error=all", "kconfig-syntax")) {
      assertThat(WarningWord.apply(WarningPolicy.USUAL, word)).isEmpty();
    }
  }

  @Test
  void whatNobodyAskedForCanBeMuted() {
    WarningPolicy muted =
        WarningWord.tellIfAsked(policy("prompt-blanks"), KconfigError.Subject.TREE);
    assertThat(muted.isOn(KconfigError.PROMPT_BLANKS)).isTrue();
    assertThat(muted.isOn(KconfigError.NO_TYPE)).isFalse();
    assertThat(muted.isOn(KconfigError.CONFIG_IGNORED)).isTrue();
  }

  @Test
  void errorsAreKnownByName() {
    assertThat(WarningWord.isError("dependency-loop")).isTrue();
    assertThat(WarningWord.isError("no-dependency-loop")).isTrue();
    assertThat(WarningWord.isError("no-type")).isFalse();
    assertThat(WarningWord.isError("member-default")).isFalse();
    assertThat(WarningWord.nearest("promt-blanks")).contains("prompt-blanks");
    assertThat(WarningWord.nearest("no-eror")).contains("no-error");
  }

  /** Each name stands once in the manual, and where its subject belongs. */
  @Test
  void theManualHasExactlyTheNames() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (KconfigError kind : KconfigError.values()) {
      expected.put(kind.id(), section(kind));
    }
    Map<String, String> found = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    String section = "";
    for (String line : Files.readAllLines(PAGE)) {
      section = line.startsWith("## ") ? line.substring(3) : section;
      Matcher row = ROW.matcher(line);
      if (row.matches() && found.put(row.group(1), section) != null) {
        twice.add(row.group(1));
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(twice).isEmpty();
  }

  private static String section(KconfigError kind) {
    if (!kind.isWarning()) {
      return "Errors";
    }
    return switch (kind.subject()) {
      case TREE -> "The tree";
      case LINT -> "Looked for when asked";
      case USER, ASKED -> "The configuration";
    };
  }
}

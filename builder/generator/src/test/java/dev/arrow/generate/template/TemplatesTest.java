package dev.arrow.generate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes the default locale")
class TemplatesTest {

  @TempDir Path folder;

  record Model(String name, int size, boolean on, List<Model> parts) {}

  record Odd(Map<String, String> map) {}

  private String render(String template, Record model) throws IOException {
    Files.writeString(folder.resolve("t.ftl"), template);
    return new Templates(folder).render("t.ftl", model);
  }

  @Test
  void showsRecordsListsNumbersAndTruth() throws IOException {
    Model model = new Model("a<b", 1234567, true, List.of(new Model("x", 0, false, List.of())));
    assertThat(render("${name} ${size} ${on?c}<#list parts as p> ${p.name}</#list>", model))
        .isEqualTo("a<b 1234567 true x");
  }

  @Test
  void theLocaleDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(render("${size}", new Model("", 1234567, true, List.of()))).isEqualTo("1234567");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aNameThatTheModelLacksIsAFault() {
    assertThatThrownBy(() -> render("${nonsense}", new Model("", 0, true, List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("t.ftl");
  }

  @Test
  void otherValuesAreFaults() {
    assertThatThrownBy(() -> render("${map}", new Odd(Map.of())))
        .isInstanceOf(IllegalStateException.class);
  }
}

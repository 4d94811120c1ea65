package dev.arrow.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizesFileTest {
  private static final String TEXT =
      "arrow-sizes 1\nimage kvm/x86_64\nbss\t.bss\tone\t\t7\ntext\t.text\tone\tf?g\t5\nend\n";

  @Test
  void equalPartsAreOneLineAndNamesAreHarmless() {
    TreeMap<String, ImageSizes> images = new TreeMap<>();
    images.put(
        "kvm/x86_64",
        new ImageSizes(
            List.of(
                new Part(Column.TEXT, ".text", "one", "f\tg", 2),
                new Part(Column.BSS, ".bss", "one", "", 7),
                new Part(Column.TEXT, ".text", "one", "f\ng", 3))));
    assertThat(SizesFile.text(images)).isEqualTo(TEXT);
    assertThat(SizesFile.text(SizesFile.read(bytes(TEXT), "f"))).isEqualTo(TEXT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "something else\n",
        "arrow-sizes 1\n",
        "arrow-sizes 1\nimage a\n",
        "arrow-sizes 1\ntext\t.text\tone\tf\t5\nend\n",
        "arrow-sizes 1\nimage a\nimage a\nend\n",
        "arrow-sizes 1\nimage a\ntext\t.text\tone\tf\t-5\nend\n",
        "arrow-sizes 1\nimage a\ntext\t.text\tone\tf\t9999999999999999999\nend\n",
        "arrow-sizes 1\nimage a\ntext\t.text\tone\t5\nend\n",
        "arrow-sizes 1\nimage a\ncode\t.text\tone\tf\t5\nend\n"
      })
  void anythingElseIsRefused(String text) {
    String fault = "";
    try {
      SizesFile.read(bytes(text), "kept.sizes");
    } catch (ArrowException e) {
      fault = DiagnosticPrinter.text(e.diagnostics());
    }
    assertThat(fault)
        .containsPattern("^kept.sizes:[0-9]+:1: error: ")
        .contains("`arrow size --save FILE` writes one.");
  }
}

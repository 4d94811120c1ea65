package dev.arrow.kconfig.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.syntax.Dialects;
import org.junit.jupiter.api.Test;

class MenuOutlineTest {
  /** The outline as names with indent; nodes without symbol by their title or kind. */
  private static String written(String text) {
    MenuOutline outline = MenuOutline.of(Trees.of(Dialects.LINUX_6_12, text));
    StringBuilder out = new StringBuilder();
    print(outline, outline.root(), 0, out);
    return out.toString();
  }

  private static void print(MenuOutline outline, MenuNode node, int depth, StringBuilder out) {
    for (MenuNode child : outline.children(node)) {
      String title = child.prompt().map(Property.Prompt::text).orElse("(" + child.kind() + ")");
      out.append(" ".repeat(depth)).append(child.symbol().map(Symbol::name).orElse(title));
      out.append('\n');
      print(outline, child, depth + 1, out);
    }
  }

  private static String bool(String name, String... more) {
    return "config " + name + "\n\tbool \"" + name + "\"\n\t" + String.join("\n\t", more) + "\n";
  }

  @Test
  void nothingIsLeftOut() {
    String text =
        bool("A")
            + "if A\n"
            + bool("B")
            + "menu \"m\"\n"
            + bool("C")
            + "endmenu\nendif\n"
            + "config P\n\tbool\n"
            + bool("G", "depends on P")
            + "comment \"c\"\n\tdepends on P\n"
            + "choice\n\tprompt \"ch\"\n"
            + bool("X")
            + bool("Y")
            + "endchoice\n";
    assertThat(written(text)).isEqualTo("A\n (IF)\n  B\n  m\n   C\nP\n G\n c\nch\n X\n Y\n");
  }

  @Test
  void blocksInBlocksKeepTheirPlaces() {
    String text =
        "if Q\nif R\n" + bool("B") + "endif\n" + bool("C") + "endif\n" + bool("Q") + bool("R");
    assertThat(written(text)).isEqualTo("(IF)\n (IF)\n  B\n C\nQ\nR\n");
  }

  @Test
  void theRootOfAnEmptyTreeHasNothingInside() {
    MenuOutline outline = MenuOutline.of(Trees.of(Dialects.LINUX_6_12, ""));
    assertThat(outline.children(outline.root())).isEmpty();
  }
}

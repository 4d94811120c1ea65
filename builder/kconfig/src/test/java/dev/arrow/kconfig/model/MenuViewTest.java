package dev.arrow.kconfig.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import org.junit.jupiter.api.Test;

class MenuViewTest {
  /** The view as names with indent; nodes without symbol by their title. */
  private static String shown(Dialect dialect, String text) {
    KconfigModel model = Trees.of(dialect, text);
    MenuView view = MenuView.of(model);
    StringBuilder out = new StringBuilder();
    print(view, view.root(), 0, out);
    return out.toString();
  }

  private static void print(MenuView view, MenuNode node, int depth, StringBuilder out) {
    for (MenuNode child : view.children(node)) {
      assertThat(view.parent(child)).isSameAs(node);
      String title = child.prompt().map(Property.Prompt::text).orElse("-");
      out.append(" ".repeat(depth)).append(child.symbol().map(Symbol::name).orElse(title));
      out.append('\n');
      print(view, child, depth + 1, out);
    }
  }

  private static String bool(String name, String... more) {
    return "config " + name + "\n\tbool \"" + name + "\"\n\t" + String.join("\n\t", more) + "\n";
  }

  @Test
  void whatDependsOnAnEntryHangsBelowIt() {
    String text =
        bool("A")
            + bool("B", "depends on A")
            + bool("C", "depends on B && A")
            + bool("D", "depends on A != n")
            + bool("E")
            + bool("F", "depends on A");
    assertThat(shown(Dialects.LINUX_6_12, text)).isEqualTo("A\n B\n  C\n D\nE\nF\n");
  }

  @Test
  void anAlternativeIsEnoughIfAllElseIsShared() {
    String text =
        bool("R")
            + bool("Q")
            + bool("S", "depends on R")
            + bool("T", "depends on (S || Q) && R")
            + bool("U", "depends on S || Q");
    // The last one may be seen without R, so it is no part of S.
    assertThat(shown(Dialects.LINUX_6_12, text)).isEqualTo("R\nQ\nS\n T\nU\n");
  }

  @Test
  void whatHasNoPromptShowsNothing() {
    String text =
        bool("A")
            + "if A\n"
            + bool("B")
            + "menu \"m\"\n"
            + bool("C")
            + "endmenu\nendif\n"
            + "config P\n\tbool\n"
            + bool("G", "depends on P")
            + "comment \"c\"\n\tdepends on P\n";
    assertThat(shown(Dialects.LINUX_6_12, text)).isEqualTo("A\n B\n m\n  C\nP\nG\nc\n");
  }

  @Test
  void membersHaveSubmenusWhereAChoiceHasAMode() {
    String text =
        "choice\n\tprompt \"ch\"\n"
            + bool("X")
            + bool("Z", "depends on X")
            + bool("Y")
            + "endchoice\n";
    assertThat(shown(Dialects.LINUX_6_1, text)).isEqualTo("ch\n X\n  Z\n Y\n");
    String apart = "choice\n\tprompt \"ch\"\n" + bool("X") + bool("Y") + "endchoice\n";
    assertThat(shown(Dialects.LINUX_6_12, apart)).isEqualTo("ch\n X\n Y\n");
  }

  @Test
  void theMenuOfANodeIsTheNearestAroundIt() {
    KconfigModel model =
        Trees.of(
            Dialects.LINUX_6_12,
            "menu \"m\"\n" + bool("A") + bool("B", "depends on A") + "endmenu\n" + bool("C"));
    MenuView view = MenuView.of(model);
    MenuNode menu = model.root().children().get(0);
    assertThat(view.menu(model.symbols().get(1).definitions().get(0))).isSameAs(menu);
    assertThat(view.menu(menu)).isSameAs(menu);
    assertThat(view.menu(model.symbols().get(2).definitions().get(0))).isSameAs(view.root());
    assertThat(view.parent(view.root())).isSameAs(view.root());
  }

  @Test
  void aDeepNestIsLaidOut() {
    StringBuilder text = new StringBuilder(bool("A0"));
    for (int i = 1; i < 3000; i++) {
      text.append(bool("A" + i, "depends on A" + (i - 1)));
    }
    KconfigModel model = Trees.of(Dialects.LINUX_6_12, text.toString());
    MenuView view = MenuView.of(model);
    MenuNode node = view.root();
    int depth = 0;
    while (!view.children(node).isEmpty()) {
      node = view.children(node).get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(3000);
  }
}

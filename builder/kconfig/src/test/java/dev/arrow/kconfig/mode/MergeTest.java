package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final KconfigModel MODEL =
      Trees.of(Dialects.LINUX_6_12, "config B\n\tbool \"b\"\nconfig T\n\ttristate \"t\"\n");

  private static Merge merge(boolean yesBeatsM, List<UserLine> base, String[]... fragments) {
    Merge merge = new Merge(MODEL, base, yesBeatsM);
    for (String[] fragment : fragments) {
      merge.add(Trees.lines(fragment));
    }
    return merge;
  }

  private static String[] file(String... lines) {
    return lines;
  }

  private static List<String> texts(List<UserLine> lines) {
    return lines.stream().map(line -> line.symbol() + "=" + line.value()).toList();
  }

  private static List<String> clashes(List<Merge.Clash> clashes) {
    return clashes.stream()
        .map(
            c -> c.before().symbol() + ": " + c.before().value() + " and then " + c.after().value())
        .toList();
  }

  @Test
  void theLastLineCounts() {
    Merge merge =
        merge(false, Trees.lines("B=n", "T=m"), file("B=y", "GONE=1"), file("GONE=2", "B=n"));
    assertThat(texts(merge.lines())).containsExactly("T=m", "GONE=2", "B=n");
    assertThat(texts(merge.asked())).containsExactlyInAnyOrder("B=n", "GONE=2");
    assertThat(clashes(merge.overridden()))
        .containsExactly("GONE: 1 and then 2", "B: y and then n");
  }

  @Test
  void aConfigurationIsThereToBeOverridden() {
    Merge merge = merge(false, Trees.lines("B=n"), file("B=y"));
    assertThat(merge.overridden()).isEmpty();
    assertThat(merge.redundant()).isEmpty();
  }

  @Test
  void oneFileDoesNotClashWithItself() {
    Merge merge = merge(false, List.of(), file("B=y", "B=n"));
    assertThat(merge.overridden()).isEmpty();
    assertThat(texts(merge.lines())).containsExactly("B=n");
  }

  @Test
  void whatIsSaidAlreadyIsRedundant() {
    Merge merge = merge(false, Trees.lines("B=y"), file("B=y", "T=m"), file("T=m"));
    assertThat(clashes(merge.redundant())).containsExactly("B: y and then y", "T: m and then m");
  }

  @Test
  void yesMayStayWhereALaterLineSaysM() {
    Merge kept = merge(true, Trees.lines("T=y"), file("T=m"));
    assertThat(texts(kept.lines())).containsExactly("T=y");
    assertThat(clashes(kept.kept())).containsExactly("T: y and then m");
    assertThat(kept.asked()).isEmpty();
    assertThat(texts(merge(true, Trees.lines("T=y"), file("T=n")).lines())).containsExactly("T=n");
    assertThat(texts(merge(true, Trees.lines("T=n"), file("T=m")).lines())).containsExactly("T=m");
    assertThat(texts(merge(false, Trees.lines("T=y"), file("T=m")).lines())).containsExactly("T=m");
  }
}

package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.Budget.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetsTest {
  private static final Target KVM = Target.parse("kvm/x86_64").orElseThrow();
  private static final Target TWIN = Target.parse("kvm/x86_64:twin").orElseThrow();
  private static final Target PROCESS = Target.parse("linuxu/x86_64").orElseThrow();

  @TempDir Path folder;

  private ProjectFile read(String budget) throws IOException {
    Path file = folder.resolve("arrow.yaml");
    Files.writeString(
        file,
        "name: a\napp: {sources: [main.c]}\n"
            + "targets: [kvm/x86_64, \"kvm/x86_64:twin\", linuxu/x86_64]\n"
            + budget
            + "\n");
    return ProjectFileReader.read(file);
  }

  private String fault(String budget) throws IOException {
    try {
      read(budget);
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics()).replace(folder + "/", "");
    }
  }

  private static long most(ProjectFile project, Target target, Figure figure) {
    return project.budgets().of(target).limits().get(figure).most();
  }

  @Test
  void theNearestLimitHolds() throws IOException {
    ProjectFile project =
        read(
            "budget: {size: 16K, insns: 600, kvm/x86_64: {memory: 1152K},"
                + " \"kvm/x86_64:twin\": {size: 20000}, linuxu/x86_64: {size: 1M}}");
    assertThat(most(project, KVM, Figure.SIZE)).isEqualTo(16384);
    assertThat(most(project, KVM, Figure.MEMORY)).isEqualTo(1152 * 1024);
    assertThat(most(project, TWIN, Figure.SIZE)).isEqualTo(20000);
    assertThat(most(project, TWIN, Figure.MEMORY)).isEqualTo(1152 * 1024);
    assertThat(most(project, PROCESS, Figure.SIZE)).isEqualTo(1 << 20);
    assertThat(project.budgets().of(PROCESS).limits()).doesNotContainKey(Figure.MEMORY);
    assertThat(read("").budgets().of(KVM)).isEqualTo(Budget.NONE);
  }

  @Test
  void limitsSayWhereTheyStand() throws IOException {
    assertThat(read("budget: {size: 16K}").budgets().all().limits().get(Figure.SIZE).at().line())
        .isEqualTo(4);
  }

  @Test
  void whatIsNoBudgetIsRefused() throws IOException {
    assertThat(fault("budget: {sise: 3}"))
        .isEqualTo(
            """
            arrow.yaml:4:10: error: `sise` is neither a figure nor a target of this project.
                budget: {sise: 3}
                         ^
            hint: The nearest is `size`.
            """);
    assertThat(fault("budget: {kvm/arm64: {size: 3}}"))
        .contains("`kvm/arm64` is neither a figure nor a target of this project.");
    assertThat(fault("budget: {kvm/x86_64: {kvm/x86_64: {size: 3}}}"))
        .contains("There is no key `budget.kvm/x86_64.kvm/x86_64`.");
    assertThat(fault("budget: {size: 16k}"))
        .contains("`budget.size` is no amount.", "Write a number above 0, such as 600, 16K or 2M.");
    assertThat(fault("budget: {size: 0}")).contains("`budget.size` is no amount.");
    assertThat(fault("budget: {size: [1]}")).contains("`budget.size` must be a text");
    assertThat(fault("budget: 16K")).contains("`budget` must be a mapping");
  }
}

package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.TestProject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** `arrow test` of a project with four targets: one table, TAP and JUnit's XML. */
@Tag("linuxu")
final class TestMatrixTest {
  private static final List<String> TARGETS =
      List.of("kvm/arm64", "kvm/x86_64", "linuxu/arm64", "linuxu/x86_64");
  private static final String PASSES = "int main(void)\n{\n\treturn 0;\n}\n";

  /** A library of a pool whose capability only x86_64 has. */
  private static TestProject withGap() {
    return TestProject.linked("test-matrix-gap", TARGETS, PASSES)
        .append("arrow.yaml", "libraries: [{path: pool}]")
        .write("pool/pool.yaml", "name: gaps\narrow: \">=0.1 <0.2\"\n")
        .write("pool/count/library.yaml", library("count"))
        .write("pool/count/src/count.c", "int count_dummy;\n")
        .write(
            "pool/count/Kconfig",
            """
            config HAVE_COUNT
            	bool

            config LIB_COUNT
            	bool "Count"
            	depends on HAVE_COUNT
            	help
            	  Counts.
            """)
        .write("pool/tick/library.yaml", library("tick"))
        .write("pool/tick/src/tick.c", "int tick_dummy;\n")
        .write(
            "pool/tick/Kconfig", "config LIB_TICK\n\tdef_bool ARCH_X86_64\n\tselect HAVE_COUNT\n")
        .write("config/kvm-arm64.config", "CONFIG_LIB_COUNT=y\n");
  }

  private static String library(String name) {
    return "name: "
        + name
        + "\nsummary: A library of a test\nlicense: BSD-3-Clause\nsources: [src/*.c]\n";
  }

  @Test
  void oneTableHasEveryLibraryOnEveryTarget() {
    TestProject project = TestProject.linked("test-matrix", TARGETS, PASSES);
    Outcome run =
        project
            .arrow("test", "cmdline", "image", "--tap=all.tap", "--junit=all.xml", "--yes")
            .expect(0);
    for (String target : TARGETS) {
      assertThat(run.output())
          .containsPattern("(?m)^cmdline +" + Pattern.quote(target) + " +[1-9]\\d* +0$");
      assertThat(project.text("all.tap")).contains("cmdline/test_cmdline_guest on " + target);
      assertThat(project.text("all.xml")).contains("cmdline/test_cmdline_guest on " + target);
    }
    assertThat(run.output()).containsPattern("(?m)^[1-9]\\d* passed, 0 failed$");
    assertThat(project.text("all.tap")).startsWith("TAP version 14\n").doesNotContain("\nnot ok");
  }

  @Test
  void aTargetThatTheLibrariesCannotServeIsRefused() {
    Outcome refused = withGap().arrow("test", "--own").expect(1);
    assertThat(refused.error())
        .contains(
            "config/kvm-arm64.config:1:1: error: kvm/arm64: `LIB_COUNT=y` has no effect."
                + " `LIB_COUNT` needs `HAVE_COUNT`")
        .contains(
            "pool/tick/Kconfig:3:2: note: `LIB_TICK` offers `HAVE_COUNT`, and is not on here.")
        .contains("hint: Drop this line, or leave it to the targets that can have it.");
  }
}

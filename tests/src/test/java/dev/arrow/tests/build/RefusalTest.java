package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a project or a library may not do is refused with the line to change; new projects run. */
@Tag("build")
final class RefusalTest {
  private static final String MAIN = "int main(void)\n{\n\treturn 0;\n}\n";

  /** A project with a pool of its own, whose library {@code mine} holds the given C source. */
  private static TestProject withLibrary(String name, String source, String kconfig) {
    TestProject project = TestProject.linked(name, List.of("kvm/x86_64"), MAIN);
    project.write(
        "arrow.yaml",
        "name: "
            + name
            + "\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\nlibraries: [{path: pool}]\n");
    project.write("config/common.config", "CONFIG_LIB_MINE=y\n");
    project.write("pool/pool.yaml", "name: mine-pool\narrow: \">=0.1 <0.2\"\n");
    project.write(
        "pool/mine/library.yaml",
        "name: mine\nsummary: A library of a test\nlicense: BSD-3-Clause\nsources: [src/*.c]\n");
    project.write("pool/mine/Kconfig", kconfig);
    return project.write("pool/mine/src/mine.c", source);
  }

  private static String entry(String more) {
    return "config LIB_MINE\n\tbool \"Mine\"\n" + more + "\thelp\n\t  A library.\n";
  }

  @Test
  void aDeclaredLibraryBuilds() {
    withLibrary(
            "declared", "#include <arrow/pmm.h>\n\nint mine_dummy;\n", entry("\tselect LIB_PMM\n"))
        .arrow("build")
        .expect(0);
  }

  @Test
  void anUndeclaredIncludeIsRefused() {
    Outcome outcome =
        withLibrary("include", "#include <arrow/pmm.h>\n\nint mine_dummy;\n", entry(""))
            .arrow("build")
            .expect(1);
    assertThat(outcome.error())
        .contains("mine.c:1")
        .contains("pmm")
        .contains("LIB_PMM")
        .doesNotContain("Exception");
  }

  @Test
  void anUndeclaredSymbolIsRefused() {
    String source =
        """
        void *arrow_pmm_alloc(unsigned long n);
        void *arrow_mine_get(void);
        void *arrow_mine_get(void)
        {
        	return arrow_pmm_alloc(1);
        }
        """;
    TestProject project = withLibrary("symbol", source, entry(""));
    project.write(
        "pool/mine/include/arrow/mine.h",
        "#pragma once\n#include <arrow/compiler.h>\nARROW_API void *arrow_mine_get(void);\n");
    project.write(
        "main.c",
        "#include <arrow/mine.h>\n\nint main(void)\n{\n" + "\treturn arrow_mine_get() == 0;\n}\n");
    Outcome outcome = project.arrow("build").expect(1);
    assertThat(outcome.error() + outcome.output())
        .contains("arrow_pmm_alloc")
        .contains("mine")
        .doesNotContain("Exception");
  }

  @Test
  void aMisspeltOptionDoesNotCompile() {
    String source =
        """
        int mine_dummy(void);
        int mine_dummy(void)
        {
        	if (CONFIG_MINE_MISSPELT)
        		return 1;
        	return 0;
        }
        """;
    withLibrary("misspelt", source, entry("")).arrow("build").expect(1);
  }

  /** Nothing is compiled for a word that was wrong from the beginning. */
  @Test
  void aCallThatIsNoneIsToldBeforeTheBuild() {
    TestProject project = TestProject.linked("called", List.of("kvm/x86_64"), MAIN);
    Outcome outcome = project.arrow("run", "--strace=read,!write,raed").expect(125);
    assertThat(outcome.error())
        .contains("`!write` is no system call of the target.\n")
        .doesNotContain("  CC  ");
    assertThat(project.folder().resolve("build")).doesNotExist();
  }

  @Test
  void aLineThatIsNotHonouredStopsTheBuild() {
    TestProject project = TestProject.linked("refused", List.of("kvm/x86_64"), MAIN);
    project.write("config/common.config", "CONFIG_LIB_PMMM=y\n");
    Outcome outcome = project.arrow("build").expect(1);
    assertThat(outcome.error()).contains("common.config:1").contains("LIB_PMMM");
  }

  @Test
  void aNewProjectBuildsAndRunsAtOnce() throws IOException {
    Path folder = TestProject.linked("new", List.of("kvm/x86_64"), MAIN).folder();
    Arrow.run(folder, "new", "fresh").expect(0);
    Path fresh = folder.resolve("fresh");
    assertThat(Files.exists(fresh.resolve("arrow.yaml"))).isTrue();
    assertThat(Arrow.run(fresh, "run").expect(0).output()).containsIgnoringCase("hello");
    Arrow.run(fresh, "build").expect(0);
    Arrow.run(fresh, "clean").expect(0);
  }
}

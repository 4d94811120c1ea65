package dev.arrow.tests.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What differs by architecture or platform is a file of its own in a folder that is chosen by name:
 * no preprocessor condition asks for one, but where the machine itself is the matter.
 */
@Tag("checks")
final class MachineConditionsTest {
  /** Programs of tests provoke faults of a certain processor; they are in no image of a user. */
  private static final List<Path> FREE =
      List.of(
          Path.of("archs"),
          Path.of("platforms"),
          Path.of("library-pools/boot"),
          Path.of("tests/src/test/resources/programs"));

  /**
   * A condition on a name by which compilers, or the configuration, tell one machine from another.
   */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?m)^[ \\t]*#[ \\t]*(?:if|ifdef|ifndef|elif)\\b(?:[^\\n\\\\]|\\\\\\n|\\\\.)*?"
              + "\\b(__(?:x86_64|amd64|i386|aarch64|arm|riscv|linux)(?:__)?\\b"
              + "|CONFIG_(?:LIB_)?(?:ARCH|PLAT)_\\w+)");

  @Test
  void noneAsksForTheMachineOutsideOfItsFolders() {
    Findings findings = new Findings();
    for (Path file : SourceTree.files(".c", ".h", ".S")) {
      if (!SourceTree.isTestData(file) && FREE.stream().noneMatch(file::startsWith)) {
        String code = CText.of(SourceTree.text(file)).code();
        Matcher condition = CONDITION.matcher(code);
        while (condition.find()) {
          findings.add(
              file,
              CText.lineOf(code, condition.start()),
              "a condition on `" + condition.group(1) + "`: make it a file in `src/ARCH/`");
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void eachWayToAskIsFound() {
    for (String asked :
        List.of(
            "#ifdef __x86_64__",
            "# if defined(__aarch64__)",
            "#if 0\n#elif !defined(X) && \\\n\tdefined(__riscv)",
            "#ifndef CONFIG_PLAT_KVM",
            "#if CONFIG_LIB_ARCH_ARM64")) {
      assertThat(CONDITION.matcher(asked).find()).as(asked).isTrue();
    }
    for (String other :
        List.of("#if CONFIG_LIB_VDSO", "if (CONFIG_ARCH_ARM64)", "#define X __x86_64__")) {
      assertThat(CONDITION.matcher(other).find()).as(other).isFalse();
    }
  }
}

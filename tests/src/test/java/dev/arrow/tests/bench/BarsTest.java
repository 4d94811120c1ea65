package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that {@code arrow new} writes, and Linux as a Kconfig tree, stay within bars. */
@Tag("bench")
final class BarsTest {
  private static final String TWELVE_BYTES =
      """
      #include <stdio.h>

      int main(void)
      {
      	printf("hello world\\n");
      	return 0;
      }
      """;

  @Test
  void allStaysWithinItsBars(@TempDir Path kconfig) throws IOException {
    Path folder = TestProject.linked("bars", List.of("kvm/x86_64"), TWELVE_BYTES).folder();
    Arrow.run(folder, "new", "hello").expect(0);
    TestProject hello = new TestProject(folder.resolve("hello"), "hello");
    hello.write("main.c", TWELVE_BYTES);
    hello.write("arrow.yaml", "name: hello\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n");
    hello.arrow("build").expect(0);

    Figures figures = new Figures();
    new MachineCounts(hello).measure(figures);
    Arm64Counts.measure(figures, TWELVE_BYTES);
    AttachedCounts.measure(figures);
    ThreadCounts.measure(figures);
    LookupCounts.measure(figures);
    KernelCosts.measure(figures);
    Arm64KernelCosts.measure(figures);
    AttachedMemory.measure(figures);
    XenCosts.measure(figures, TWELVE_BYTES);
    DiscCosts.measure(figures, TWELVE_BYTES);
    new BuildTimes(hello).measure(figures);
    if (Settings.takeAll()) {
      MatrixCosts.measure(figures);
      GoMemory.measure(figures);
      ThreadCounts.measureArm64(figures);
    }
    figures.add(MenuTimes.startOnPools(folder.resolve("hello")));
    if (Settings.takeAll()) {
      new KconfigTimes(kconfig).measure(figures);
    } else {
      System.out.println(
          "bench: builds of eight targets, Linux, and turns on arm64 are measured with --long");
    }
    figures.write();
    figures.assertAllHold();
  }
}

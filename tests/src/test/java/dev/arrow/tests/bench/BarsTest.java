package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The project that {@code arrow new} writes stays within its bars. */
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
  void helloStaysWithinItsBars() throws IOException {
    Path folder = TestProject.linked("bars", List.of("kvm/x86_64"), TWELVE_BYTES).folder();
    Arrow.run(folder, "new", "hello").expect(0);
    TestProject hello = new TestProject(folder.resolve("hello"), "hello");
    hello.write("main.c", TWELVE_BYTES);
    hello.write("arrow.yaml", "name: hello\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n");
    hello.arrow("build").expect(0);

    Figures figures = new Figures();
    new MachineCounts(hello).measure(figures);
    new BuildTimes(hello).measure(figures);
    figures.write();
    figures.assertAllHold();
  }
}

package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills builds, and lets two of one project meet. */
class InterruptedBuildTest {

  private static final String IMAGE = "build/mini-x86_64/greet";
  private static final int LONGEST_MS = 1500;

  @TempDir Path folder;

  @Test
  void theBuildAfterAKilledOneIsRight() throws Exception {
    TinyProject whole = TinyProject.in(folder.resolve("whole"));
    whole.build();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TinyProject tiny = TinyProject.in(folder.resolve("killed"));
    for (int i = 0; i < 5; i++) {
      new ProjectCleaner(tiny.project).everything();
      Process build = ChildBuild.start(tiny);
      build.waitFor(random.nextInt(LONGEST_MS), TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      tiny.build();
      assertThat(tiny.bytes(IMAGE)).as("seed %d, round %d", seed, i).isEqualTo(whole.bytes(IMAGE));
      assertThat(tiny.run("other-x86_64")).isEqualTo("hello there\n8");
    }
  }

  @Test
  void aSecondBuildWaitsAndSaysSo() throws IOException, InterruptedException {
    TinyProject tiny = TinyProject.in(folder.resolve("both"));
    Process other = ChildBuild.start(tiny);
    while (other.isAlive() && tiny.heard.waiting.isEmpty()) {
      tiny.build();
    }
    other.waitFor();
    assertThat(tiny.heard.waiting)
        .containsExactly(
            "another build of this project runs (process " + other.pid() + "); waiting");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
  }
}

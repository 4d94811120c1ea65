package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same from a disc: what a program prints and how it ends natively is what it must print and
 * how it must end when a PC's BIOS starts it. A run takes some of them, drawn by the seed, or all.
 */
@Tag("oracle")
final class OracleDiscTest {
  /** Firmware takes its time. */
  private static final int PART = 80;

  private static final class Made {
    private static final DiscImages IMAGES = make();

    private static DiscImages make() {
      Path any = OracleProgram.all(Arch.X86_64).get(0).executable(Rig.FOLDER);
      return DiscImages.build(
          "oracle-disc", any, Rig.get(Arch.X86_64).here().archive(), Rig.FOLDER, "");
    }
  }

  private static void check(String name, Streams streams) {
    List<Elsewhere.Case> cases = Elsewhere.Case.of(OracleProgram.all(Arch.X86_64, streams));
    Sample.part(name, cases, PART).check(Made.IMAGES::check);
  }

  @Test
  void programsDoFromDiscsWhatTheyDoNatively() {
    check("oracle-disc", Streams.PIPES);
  }

  @Test
  void programsAtATerminalDoFromDiscsWhatTheyDoNatively() {
    check("oracle-disc-terminal", Streams.TERMINAL);
  }
}

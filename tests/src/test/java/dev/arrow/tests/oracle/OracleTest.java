package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The kernel of this machine is the oracle: what a program prints and how it ends natively is what
 * it must print and how it must end in an image, byte for byte. A program that natively does not do
 * the same twice is no test, and a failure.
 */
@Tag("oracle")
final class OracleTest {
  @Test
  void programsDoInAnImageWhatTheyDoNatively() {
    Sample.of("oracle-programs", OracleCase.of(OracleProgram.all(Arch.X86_64)))
        .share(0.8)
        .check(OracleCase::check);
  }

  @Test
  void programsAtATerminalDoInAnImageWhatTheyDoNatively() {
    Sample.of("oracle-terminal", OracleCase.of(OracleProgram.all(Arch.X86_64, Streams.TERMINAL)))
        .check(OracleCase::check);
  }

  @Test
  void programsWithHandlersDoInAnImageWhatTheyDoNatively() {
    Sample.of("oracle-handlers", OracleCase.of(OracleProgram.all(Arch.X86_64, Streams.HANDLERS)))
        .check(OracleCase::check);
  }
}

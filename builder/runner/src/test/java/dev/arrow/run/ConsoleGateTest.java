package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleGateTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

  @Test
  void whatComesBehindTheLineIsPassedOn() throws IOException {
    String text = "(XEN) aarrow-begin 12\narrow-begin ab1arrow-begin ab12\r\nhello\n";
    for (int cut = 0; cut <= text.length(); cut++) {
      sink.reset();
      ConsoleGate gate = new ConsoleGate("ab12", new VerdictFilter("ab12", sink));
      gate.write(text.substring(0, cut).getBytes(StandardCharsets.US_ASCII));
      gate.write(text.substring(cut).getBytes(StandardCharsets.US_ASCII));
      assertThat(sink.toString(StandardCharsets.US_ASCII)).isEqualTo("hello\n");
      assertThat(gate.opened().getCount()).isZero();
      assertThat(gate.held()).isEmpty();
    }
  }

  @Test
  void behindTheVerdictNothingIsThePrograms() throws IOException {
    ConsoleGate gate = new ConsoleGate("ab12", new VerdictFilter("ab12", sink));
    gate.write(
        "arrow-begin ab12\nx\narrow-exit ab12 status=0\n(XEN) Resetting\n"
            .getBytes(StandardCharsets.US_ASCII));
    gate.close();
    assertThat(sink.toString(StandardCharsets.US_ASCII)).isEqualTo("x\n");
  }

  @Test
  void withoutTheLineNothingIs() throws IOException {
    ConsoleGate gate = new ConsoleGate("ab12", new VerdictFilter("ab12", sink));
    gate.write("arrow-begin ab12".getBytes(StandardCharsets.US_ASCII));
    assertThat(gate.opened().getCount()).isEqualTo(1);
    assertThat(sink.size()).isZero();
    assertThat(gate.held()).isEqualTo("arrow-begin ab12");
    gate.write("x".repeat(9000).getBytes(StandardCharsets.US_ASCII));
    assertThat(gate.held()).hasSizeBetween(2048, 4096).endsWith("xxx");
  }

  @Test
  void anOpenGateHoldsNothingBack() throws IOException {
    ConsoleGate gate = new ConsoleGate("", new VerdictFilter("ab12", sink));
    gate.write('x');
    gate.write("y".getBytes(StandardCharsets.US_ASCII));
    assertThat(sink.toString(StandardCharsets.US_ASCII)).isEqualTo("xy");
  }
}

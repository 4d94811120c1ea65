package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XenLineTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final XenLine line = new XenLine(printed);

  private String after(String... parts) throws IOException {
    for (String part : parts) {
      line.write(part.getBytes(StandardCharsets.ISO_8859_1));
      line.flush();
    }
    line.close();
    return printed.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void oneCarriageReturnBeforeEachLineFeedIsXens() throws IOException {
    assertThat(after("a\r\nb\r\r\n\r\n", "c\r", "\nd\r", "e")).isEqualTo("a\nb\r\n\nc\nd\re");
  }

  @Test
  void whatXenDidNotTouchStays() throws IOException {
    assertThat(after("\n\r\r\rx\u00ff\0", "\r")).isEqualTo("\n\r\r\rx\u00ff\0\r");
  }
}

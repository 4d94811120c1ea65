package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XenAloneConsoleTest {
  private static final String LISTENS = "(XEN) Allocated console ring of 16 KiB.\n";
  private static final String SWITCHED = "(XEN) *** Serial input to DOM1 (type 'CTRL-}' ...)\n";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
  private final XenAloneConsole console = new XenAloneConsole(printed, keys);

  private String after(String... parts) throws IOException {
    for (String part : parts) {
      console.write(part.getBytes(StandardCharsets.ISO_8859_1));
    }
    return printed.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void keysAreSentWhenXenListensAndOnce() throws IOException {
    after("(XEN) Xen version 4.17\n");
    assertThat(keys.size()).isZero();
    after(LISTENS, SWITCHED, LISTENS);
    assertThat(keys.toByteArray()).containsExactly(0x1d, 0x1d, 0x1d);
  }

  @Test
  void oneWordOfXensBeforeEachLineIsTakenOut() throws IOException {
    after(LISTENS, SWITCHED);
    printed.reset();
    String lines = "(XEN) a\n(XEN) (XEN) b\n(XEN) \nc(XEN) d\n(XE\n(XEN) DOM1: e\n(XEN) f";
    assertThat(after(lines)).isEqualTo("a\n(XEN) b\n\nc(XEN) d\n(XE\nDOM1: e\nf");
    assertThat(console.isLate() || console.hasCrashed()).isFalse();
    console.write('\n');
    after("(XE");
    console.close();
    assertThat(after()).endsWith("f\n(XE");
  }

  @Test
  void aDomainThatWasQuickerThanTheKeysIsLate() throws IOException {
    String before = after(LISTENS, "(XEN) *** Serial input to DOM0 (type ...)\n");
    assertThat(console.isLate()).isFalse();
    assertThat(after("(XEN) DOM1: arrow-begin 12\n", "(XEN) DOM1: more\n"))
        .startsWith(before)
        .doesNotContain("\narrow")
        .doesNotContain("more");
    assertThat(console.isLate()).isTrue();
  }

  @Test
  void twoLinesOfXensGiveADomainUp() throws IOException {
    String crashed = "(XEN) Domain 1 (vcpu#0) crashed on cpu#0:\n";
    String state = "(XEN) ----[ Xen-4.17.7  arm64  debug=n  Not tainted ]----\n";
    after(LISTENS, SWITCHED, crashed, "(XEN) hello\n", state);
    assertThat(console.hasCrashed()).isFalse();
    after(crashed, state);
    assertThat(console.hasCrashed()).isTrue();
  }
}

package dev.arrow.menuconfig.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.menuconfig.keys.Key.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyDecoderTest {
  private static List<Key> decoded(String sent) {
    KeyDecoder decoder = new KeyDecoder();
    List<Key> keys = new ArrayList<>();
    for (char c : sent.toCharArray()) {
      keys.addAll(decoder.feed(c));
    }
    keys.addAll(decoder.flush());
    return keys;
  }

  @ParameterizedTest
  @CsvSource({
    "[A, UP",
    "OA, UP",
    "[B, DOWN",
    "[C, RIGHT",
    "OD, LEFT",
    "[H, HOME",
    "OF, END",
    "[1~, HOME",
    "[4~, END",
    "[5~, PAGE_UP",
    "[6~, PAGE_DOWN",
    "[3~, DELETE",
    "OP, F1",
    "[11~, F1",
    "[[A, F1",
    "[1;5A, UP",
    "[7~, HOME",
    "[8~, END",
    "OM, ENTER"
  })
  void sequencesOfManyTerminals(String sequence, Name name) {
    assertThat(decoded("\u001b" + sequence)).containsExactly(Key.of(name));
  }

  @Test
  void plainCharactersAndControls() {
    assertThat(decoded("a\r\n\t\b\u007f\u0003\u00fc\ud83d\ude00"))
        .containsExactly(
            Key.of('a'),
            Key.of(Name.ENTER),
            Key.of(Name.ENTER),
            Key.of(Name.TAB),
            Key.of(Name.BACKSPACE),
            Key.of(Name.BACKSPACE),
            new Key.Control('c'),
            Key.of('\u00fc'),
            new Key.Typed(0x1f600));
  }

  @Test
  void aLoneEscapeIsAKeyOnceNothingMoreComes() {
    KeyDecoder decoder = new KeyDecoder();
    assertThat(decoder.feed('\u001b')).isEmpty();
    assertThat(decoder.isWaiting()).isTrue();
    assertThat(decoder.flush()).containsExactly(Key.of(Name.ESCAPE));
    assertThat(decoder.isWaiting()).isFalse();
    assertThat(decoded("\u001bx")).containsExactly(Key.of(Name.ESCAPE), Key.of('x'));
  }

  @Test
  void theMouseInTheFormOfXterm() {
    assertThat(
            decoded("\u001b[<0;11;4M\u001b[<64;1;1M\u001b[<65;1;1M\u001b[<0;11;4m\u001b[<2;1;1M"))
        .containsExactly(
            new Key.Mouse(Key.Action.PRESS, 3, 10),
            new Key.Mouse(Key.Action.WHEEL_UP, 0, 0),
            new Key.Mouse(Key.Action.WHEEL_DOWN, 0, 0));
    assertThat(decoded("\u001b[<0;0;0M\u001b[<0;9999999;1M\u001b[<:;1;1M\u001b[<0;1M")).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsDropped() {
    assertThat(decoded("\u001b[99~\u001b[Z\u001bOQ\u001b[[B\ud800\u0000")).isEmpty();
    assertThat(decoded("\u001b[" + "1;".repeat(50))).doesNotContain(Key.of(Name.UP));
  }

  @Test
  void noiseNeverStopsIt() {
    Random random = new Random(1);
    KeyDecoder decoder = new KeyDecoder();
    for (int i = 0; i < 100_000; i++) {
      decoder.feed((char) (random.nextInt(4) == 0 ? 0x1b : random.nextInt(0x3000)));
    }
    decoder.flush();
    assertThat(decoder.feed('q')).containsExactly(Key.of('q'));
  }

  @Test
  void keysAreWrittenDown() {
    assertThat(KeyText.keys("a<Enter><C-r><lt><Click 3:10><F1> "))
        .containsExactly(
            Key.of('a'),
            Key.of(Name.ENTER),
            new Key.Control('r'),
            Key.of('<'),
            new Key.Mouse(Key.Action.PRESS, 3, 10),
            Key.of(Name.F1),
            Key.of(' '));
    assertThat(KeyText.keys("<Del><Left><Right>")).hasSize(3);
    assertThatThrownBy(() -> KeyText.keys("<Return>")).hasMessage("there is no key <Return>");
    assertThatThrownBy(() -> KeyText.keys("<Drag 1:2>")).hasMessage("a mouse cannot Drag");
  }
}

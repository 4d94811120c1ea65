package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrameTableTest {
  private static final long START = 0xffffffffc0100000L;
  private static final int SIZE = 0x40;

  /** Version 1, no augmentation, alignments 1 and -8, register 16; the frame is rsp + 8. */
  private static final byte[] COMMON = entry(-1, 1, 0, 1, 0x78, 16, 0x0c, 7, 8, 0x90, 1);

  @Test
  void aPushMakesTheFrameLarger() {
    FrameTable table = table(0x41, 0x0e, 16, 0x86, 2, 0x44, 0x0e, 0xc0, 1, 0x02, 0x20, 0x0e, 8);
    assertThat(table.size(START)).hasValue(8);
    assertThat(table.size(START + 1)).hasValue(16);
    assertThat(table.size(START + 4)).hasValue(16);
    assertThat(table.size(START + 5)).hasValue(192);
    assertThat(table.size(START + 0x25)).hasValue(8);
  }

  @Test
  void whatWasRememberedComesBack() {
    FrameTable table = table(0x41, 0x0e, 32, 0x41, 0x0a, 0x0e, 8, 0x03, 2, 0, 0x0b, 0x00, 0x2e, 0);
    assertThat(table.size(START + 1)).hasValue(32);
    assertThat(table.size(START + 2)).hasValue(8);
    assertThat(table.size(START + 4)).hasValue(32);
  }

  @Test
  void aFrameByAnotherRegisterOrAnExpressionIsNotKnown() {
    FrameTable table = table(0x41, 0x0d, 6, 0x41, 0x0c, 7, 24, 0x41, 0x0f, 2, 0x77, 8);
    assertThat(table.size(START + 1)).isEmpty();
    assertThat(table.size(START + 2)).hasValue(24);
    assertThat(table.size(START + 3)).isEmpty();
  }

  @Test
  void whatIsSaidOfRegistersIsPassedOver() {
    FrameTable table =
        table(
            0xc6, 0x05, 3, 1, 0x06, 3, 0x07, 3, 0x08, 3, 0x09, 3, 6, 0x10, 3, 1, 0x77, 0x16, 3, 1,
            0x77, 0x11, 3, 0x7f, 0x12, 7, 0x7e, 0x41, 0x13, 0x7d);
    assertThat(table.size(START)).hasValue(16);
    assertThat(table.size(START + 1)).hasValue(24);
  }

  @Test
  void anAddressOfNoFunctionHasNoFrame() {
    FrameTable table = table(0x00);
    assertThat(table.size(START - 1)).isEmpty();
    assertThat(table.size(START + SIZE)).isEmpty();
    assertThat(FrameTable.empty().size(START)).isEmpty();
  }

  @Test
  void unknownInstructionsAndFormsAreNoFault() {
    assertThat(table(0x3f).size(START)).isEmpty();
    assertThat(table(0x0b).size(START)).isEmpty();
    assertThat(table(0x0f, 100).size(START)).isEmpty();
    assertThat(FrameTable.read(new byte[] {-1, -1, -1, -1}).size(START)).isEmpty();
    byte[] augmented = entry(-1, 1, 'z', 0, 1, 0x78, 16, 0x0c, 7, 8);
    assertThat(FrameTable.read(joined(augmented, function())).size(START)).isEmpty();
    byte[] other = entry(-1, 1, 'S', 'x', 0, 1, 0x78, 16, 0x0c, 7, 8);
    assertThat(FrameTable.read(joined(other, function())).size(START)).isEmpty();
  }

  @Test
  void theEntryOfSystemCallsIsAFrameOfASignal() {
    byte[] signal = entry(-1, 1, 'S', 0, 1, 0x78, 16, 0x0c, 7, 8);
    assertThat(FrameTable.read(joined(signal, function())).size(START)).hasValue(8);
  }

  @Test
  void damagedSectionsAreReadAsFarAsTheyGo() {
    byte[] whole = joined(COMMON, function(0x41, 0x0e, 0x80, 1, 0x0a, 0x0f, 2, 1, 1, 0x0b));
    for (int length = 0; length <= whole.length; length++) {
      assertThat(FrameTable.read(Arrays.copyOf(whole, length)).size(START - 1)).isEmpty();
    }
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 3; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(FrameTable.read(damaged).size(START + random.nextInt(SIZE))).isNotNull();
    }
  }

  @Test
  void theChainLeavesOutCallsThatAreOver() {
    FrameTable table = table(0x41, 0x0e, 16);
    List<TracePlace> places =
        List.of(
            place(START, 0x1000),
            place(START + 2, 0x1004),
            place(START + 4, 0x1008),
            place(START + 6, 0x1010),
            place(0x123, 0x1018),
            place(START + 8, 0x1020),
            new TracePlace(7, OptionalLong.empty()));
    assertThat(new CallChain(table).addresses(places))
        .containsExactly(START, START + 4, 0x123L, START + 8, 7L);
  }

  private static TracePlace place(long address, long stack) {
    return new TracePlace(address, OptionalLong.of(stack));
  }

  private static FrameTable table(int... code) {
    return FrameTable.read(joined(COMMON, function(code)));
  }

  private static byte[] function(int... code) {
    byte[] bytes = entry(0, new int[16 + code.length]);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(8, START).putLong(16, SIZE);
    for (int i = 0; i < code.length; i++) {
      buffer.put(24 + i, (byte) code[i]);
    }
    return bytes;
  }

  /** Length, then what says of which kind it is, then the rest. */
  private static byte[] entry(int kind, int... rest) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + rest.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(4 + rest.length).putInt(kind);
    for (int each : rest) {
      buffer.put((byte) each);
    }
    return buffer.array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

package dev.arrow.run;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Runs the instructions of a function's entry in {@code .debug_frame} (DWARF 5, section 6.4.2), as
 * far as they tell where the frame of the function ends. What they say of registers is skipped.
 */
final class FrameProgram {
  /** The number of rsp in the x86-64 psABI. */
  private static final long STACK_POINTER = 7;

  private static final int HIGH_BITS = 0xc0;
  private static final int ADVANCE = 0x40;
  private static final int OFFSET = 0x80;
  private static final int RESTORE = 0xc0;

  private record Rule(long register, long offset) {}

  private final long codeAlignment;
  private final long dataAlignment;
  private final Deque<Rule> remembered = new ArrayDeque<>();
  private Rule rule = new Rule(-1, 0);
  private long location;

  FrameProgram(long codeAlignment, long dataAlignment, long start) {
    this.codeAlignment = codeAlignment;
    this.dataAlignment = dataAlignment;
    this.location = start;
  }

  /** From the stack pointer to the end of the frame; empty if it is not told like that. */
  OptionalLong size() {
    return rule.register == STACK_POINTER ? OptionalLong.of(rule.offset) : OptionalLong.empty();
  }

  /** Runs instructions up to those for a place behind {@code address}. */
  void run(ByteBuffer code, long address) {
    while (code.hasRemaining() && Long.compareUnsigned(location, address) <= 0) {
      step(code);
    }
  }

  private void step(ByteBuffer code) {
    int instruction = code.get() & 0xff;
    switch (instruction & HIGH_BITS) {
      case ADVANCE -> advance(instruction & ~HIGH_BITS);
      case OFFSET -> Leb128.unsigned(code);
      case RESTORE -> {}
      default -> stepLow(instruction, code);
    }
  }

  private void stepLow(int instruction, ByteBuffer code) {
    switch (instruction) {
      case 0x01 -> location = code.getLong();
      case 0x02 -> advance(code.get() & 0xff);
      case 0x03 -> advance(code.getShort() & 0xffff);
      case 0x04 -> advance(code.getInt() & 0xffffffffL);
      case 0x0a -> remembered.push(rule);
      case 0x0b -> rule = remembered.pop();
      case 0x0c -> rule = new Rule(Leb128.unsigned(code), Leb128.unsigned(code));
      case 0x0d -> rule = new Rule(Leb128.unsigned(code), rule.offset);
      case 0x0e -> rule = new Rule(rule.register, Leb128.unsigned(code));
      case 0x0f -> {
        skipBlock(code);
        rule = new Rule(-1, 0);
      }
      case 0x12 -> rule = new Rule(Leb128.unsigned(code), Leb128.signed(code) * dataAlignment);
      case 0x13 -> rule = new Rule(rule.register, Leb128.signed(code) * dataAlignment);
      default -> skip(instruction, code);
    }
  }

  /** Instructions about registers, and those that do nothing. */
  private static void skip(int instruction, ByteBuffer code) {
    switch (instruction) {
      case 0x00 -> {}
      case 0x06, 0x07, 0x08, 0x2e -> Leb128.unsigned(code);
      case 0x05, 0x09, 0x11, 0x14, 0x15 -> {
        Leb128.unsigned(code);
        Leb128.unsigned(code);
      }
      case 0x10, 0x16 -> {
        Leb128.unsigned(code);
        skipBlock(code);
      }
      default -> throw new IllegalArgumentException("instruction " + instruction);
    }
  }

  private static void skipBlock(ByteBuffer code) {
    long size = Leb128.unsigned(code);
    if (size < 0 || size > code.remaining()) {
      throw new IllegalArgumentException("block of " + size);
    }
    code.position(code.position() + (int) size);
  }

  private void advance(long delta) {
    location += delta * codeAlignment;
  }
}

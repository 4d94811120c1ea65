package dev.arrow.pack.calls;

/** What an architecture's instructions do, as far as numbers of system calls depend on it. */
interface InstructionSet {
  /** How an instruction goes on. */
  enum Flow {
    /** With the next one. */
    NEXT,
    /** With the next one, or elsewhere. */
    BRANCH,
    /** Elsewhere. */
    JUMP,
    /** Elsewhere, and then with the next one. */
    CALL,
    /** Nobody knows where, or not at all. */
    END,
    /** With the next one, and the kernel was called. */
    SYSTEM
  }

  /**
   * An instruction, as far as a look at the whole code needs it.
   *
   * @param length in bytes; 0 if there is none
   * @param flow how it goes on
   * @param target index of where else it goes; -1 if that is nowhere or not known
   * @param begins whether functions begin with such a one, and nothing else does
   * @param constant the number that it puts somewhere as it is; 0 if it does not
   */
  record Shape(int length, Flow flow, int target, boolean begins, int constant) {
    /** No instruction. */
    static final Shape NONE = new Shape(0, Flow.END, -1, false, 0);
  }

  /** The bytes to go on by where there is no instruction. */
  int unit();

  /** Where the number of a system call lies. */
  Place number();

  /** Where its first arguments lie: 0 and 1. */
  Place argument(int index);

  /** What lies at an index, within its range. */
  Shape shape(Code code, int at, int end);

  /** Where the number comes from that lies in a place behind an instruction. */
  Origins before(Code code, int at, int end, Place place);

  /** Where a number lies before a call that is there when what was called begins. */
  Place beforeCall(Place place);

  /** Whether it only fills up, so that code which nothing leads to begins behind it. */
  boolean pads(Code code, int at, int end);
}

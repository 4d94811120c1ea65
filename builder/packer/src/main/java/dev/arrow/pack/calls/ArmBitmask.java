package dev.arrow.pack.calls;

/** The numbers that logical instructions of arm64 have in themselves: runs of ones, repeated. */
final class ArmBitmask {
  private static final int WIDTH = 64;

  private ArmBitmask() {}

  /** The lower half of the number; 0 for one that is reserved. */
  static long of(int word) {
    int n = word >>> 22 & 1;
    int rotation = word >>> 16 & 63;
    int ones = word >>> 10 & 63;
    int element = Integer.highestOneBit((n << 6) | (~ones & 63));
    if (element < 2) {
      return 0;
    }
    int run = (ones & element - 1) + 1;
    long bits = run >= WIDTH ? -1 : (1L << run) - 1;
    long turned = rotated(bits, rotation & element - 1, element);
    long number = 0;
    for (int at = 0; at < WIDTH; at += element) {
      number |= turned << at;
    }
    return number & 0xffffffffL;
  }

  private static long rotated(long bits, int by, int element) {
    long mask = element == WIDTH ? -1 : (1L << element) - 1;
    return by == 0 ? bits & mask : ((bits >>> by) | (bits << (element - by))) & mask;
  }
}

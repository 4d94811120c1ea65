package dev.arrow.pack.calls;

/**
 * Tells the flags with which a C library, or Go, starts threads. A program with `clone` alone may
 * only ever start processes: posix_spawn and fork are in every larger one.
 */
final class ThreadFlags {
  /**
   * CLONE_VM, CLONE_FS, CLONE_FILES, CLONE_SIGHAND, CLONE_THREAD of Linux's sched.h, which musl,
   * glibc and Go all ask for.
   */
  private static final int THREAD = 0x00010f00;

  /**
   * These, and what a thread may be asked for besides: CLONE_SYSVSEM, CLONE_SETTLS,
   * CLONE_PARENT_SETTID, CLONE_CHILD_CLEARTID, CLONE_DETACHED, CLONE_UNTRACED, CLONE_CHILD_SETTID.
   * The lowest byte is a signal, which a thread does not send at its end.
   */
  private static final int ALL = 0x01fd0f00;

  private ThreadFlags() {}

  static boolean are(int number) {
    return (number & THREAD) == THREAD && (number & ~ALL) == 0;
  }
}

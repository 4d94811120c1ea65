package dev.arrow.cli.inspect;

/** What parts a program from its kernel, and what that promises. */
public enum Isolation {
  USER(
      "user",
      "The program runs in user mode and cannot change the kernel, whatever its bugs. The kernel is"
          + " not secret from it: a processor with the fault named Meltdown can be made to read"
          + " it."),
  NONE(
      "none",
      "The program is trusted with the whole machine: it can read and write the kernel and stop the"
          + " processor. Its faults are caught as far as the processor can tell them."),
  PROCESS(
      "none",
      "The program and its kernel are one process of the host: it can read and write the kernel, and"
          + " has the rights of whoever starts the process.",
      " Nothing but the host is a boundary against others."),
  LINKED(
      "linked",
      "The program is part of the kernel: it is compiled and linked with it, and runs at its"
          + " privilege.");

  private final String word;
  private final String promise;
  private final String boundary;

  Isolation(String word, String promise) {
    this(word, promise, " The boundary against others is the machine the image runs on.");
  }

  Isolation(String word, String promise, String boundary) {
    this.word = word;
    this.promise = promise;
    this.boundary = boundary;
  }

  /** For programs that read. */
  public String word() {
    return word;
  }

  /** What holds and what does not, in sentences. */
  public String promise() {
    return promise + boundary;
  }
}

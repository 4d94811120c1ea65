package dev.arrow.cli.test;

/** A test program in one place, ready to be run. */
public interface Trial {
  /** The library, or the project, that is tested. */
  String subject();

  /** The program's name, such as {@code tlsf/test_tlsf}. */
  String name();

  /** A target, or {@code host}. */
  String where();

  /** Compiles and runs it; whatever goes wrong is in the result. */
  TestResult run();
}

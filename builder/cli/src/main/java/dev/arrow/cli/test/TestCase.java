package dev.arrow.cli.test;

import java.util.List;

/**
 * One case of a test program.
 *
 * @param name as the program tells it
 * @param passed whether all of its checks held
 * @param messages what the checks said that did not hold
 */
public record TestCase(String name, boolean passed, List<String> messages) {
  public TestCase {
    messages = List.copyOf(messages);
  }
}

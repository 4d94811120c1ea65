package dev.arrow.process;

import java.util.Objects;

/**
 * How a command ended.
 *
 * @param status its exit status; 128 + n when signal n ended it
 * @param output what it wrote to standard output; empty when it was streamed or inherited
 * @param error what it wrote to standard error; empty when it was streamed or inherited
 */
public record CommandResult(int status, String output, String error) {
  public CommandResult {
    Objects.requireNonNull(output);
    Objects.requireNonNull(error);
  }

  public boolean succeeded() {
    return status == 0;
  }
}

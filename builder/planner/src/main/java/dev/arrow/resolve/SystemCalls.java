package dev.arrow.resolve;

import java.util.List;

/**
 * The system calls of a target.
 *
 * @param served those that its libraries serve, by number
 * @param numbers those that its architecture has
 */
public record SystemCalls(List<ServedCall> served, CallNumbers numbers) {
  public SystemCalls {
    served = List.copyOf(served);
  }
}

package dev.arrow.tests.oracle;

import java.nio.charset.StandardCharsets;

/**
 * What came of a run.
 *
 * @param output both outputs, in their order; a byte is a character of Latin-1
 * @param status 128 and the signal's number for a signal
 */
record Result(String output, int status) {

  static Result of(byte[] output, int status) {
    return new Result(new String(output, StandardCharsets.ISO_8859_1), status);
  }

  /** The first place where another result differs, for a person; empty if it does not. */
  String difference(Result other) {
    String[] ours = other.output.split("\n", -1);
    String[] wanted = output.split("\n", -1);
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < Math.max(ours.length, wanted.length) && shown < 8; i++) {
      String left = i < wanted.length ? wanted[i] : "(end)";
      String right = i < ours.length ? ours[i] : "(end)";
      if (!left.equals(right)) {
        text.append("line ").append(i + 1).append(" native ").append(left);
        text.append("\n").append("      image  ").append(right).append("\n");
        shown++;
      }
    }
    if (status != other.status) {
      text.append("status native ").append(status).append(", image ").append(other.status);
    }
    return text.toString();
  }
}

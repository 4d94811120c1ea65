package dev.arrow.run.dom0;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of names that hold versions. */
final class Versions {
  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  private Versions() {}

  /** Compares part by part; runs of digits as numbers, all else by characters. */
  static int compare(String a, String b) {
    Matcher first = PART.matcher(a);
    Matcher second = PART.matcher(b);
    while (first.find()) {
      if (!second.find()) {
        return 1;
      }
      int order = part(first.group(), second.group());
      if (order != 0) {
        return order;
      }
    }
    return second.find() ? -1 : 0;
  }

  private static int part(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }
}

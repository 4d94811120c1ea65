package dev.arrow.kconfig.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "*, a, true",
    "*, .a, false",
    ".*, .a, true",
    "K*g, Kconfig, true",
    "K*g, Kconfigs, false",
    "*.k, a.k.k, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "[a-c]x, bx, true",
    "[a-c]x, dx, false",
    "[!a-c]x, dx, true",
    "[]x]y, ]y, true",
    "[ab, [ab, true",
    "{a}, a, false",
    "{a}, {a}, true",
    "**, ab, true",
    "a*b*c, aXbYbZc, true",
    "a*b*c, aXcYb, false",
  })
  void matchesAsShellsDo(String pattern, String name, boolean expected) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a*, true", "a?, true", "[a, true", "a{b}, false", "a, false"})
  void aPlainNameIsNoPattern(String text, boolean expected) {
    assertThat(NamePattern.isPattern(text)).isEqualTo(expected);
  }
}

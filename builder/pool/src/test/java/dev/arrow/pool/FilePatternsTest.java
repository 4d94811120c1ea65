package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternsTest {
  @ParameterizedTest
  @CsvSource({
    "*.c, a.c, true",
    "*.c, a.h, false",
    "*.c, .c, true",
    "test_*.c, test_.c, true",
    "test_*.c, tests.c, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*a*b*, xxaxxbxx, true",
    "*a*b*, xxbxxaxx, false",
    "'', '', true",
    "*, '', true"
  })
  void matchWholeNames(String pattern, String name, boolean matches) {
    assertThat(FilePatterns.matchesName(pattern, name)).isEqualTo(matches);
  }
}

package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CheckWordsTest {
  private final CheckWords words = new CheckWords();

  @Test
  void whatTwoTargetsSayIsNewOnce() {
    words.step("CHECK");
    assertThat(words.areNew("a.c:1: error: one")).isTrue();
    assertThat(words.areNew("hint: do it")).isTrue();
    words.step("CHECK");
    assertThat(words.areNew("a.c:1: error: one")).isFalse();
    assertThat(words.areNew("hint: do it")).isFalse();
    assertThat(words.areNew("a.c:2: error: another")).isTrue();
    assertThat(words.areNew("hint: do it")).isTrue();
  }

  @Test
  void compilersMayRepeatThemselves() {
    words.step("CC");
    assertThat(words.areNew("a.c:1: error: one")).isTrue();
    assertThat(words.areNew("a.c:1: error: one")).isTrue();
  }
}

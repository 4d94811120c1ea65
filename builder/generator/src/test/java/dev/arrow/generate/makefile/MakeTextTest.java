package dev.arrow.generate.makefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MakeTextTest {

  private final MakeText text = new MakeText("/opt/my arrow");

  @Test
  void plainWordsStay() {
    assertThat(text.word("src/a_b-c.c")).isEqualTo("src/a_b-c.c");
    assertThat(text.word("-Wl,-z,x=y")).isEqualTo("-Wl,-z,x=y");
  }

  @Test
  void theInstallationIsAVariable() {
    assertThat(text.word("-I/opt/my arrow/pools/x")).isEqualTo("-I$(ARROW)/pools/x");
    assertThat(text.word("/opt/my arrow2/x")).isEqualTo("/opt/my\\ arrow2/x");
  }

  @Test
  void specialCharactersReachTheCommandAsTheyAre() {
    assertThat(text.word("a b")).isEqualTo("a\\ b");
    assertThat(text.word("-DX=\"$y#\"")).isEqualTo("-DX=\\\"\\$$y\\#\\\"");
  }

  @Test
  void someFoldersCannotBeSpelt() {
    assertThat(MakeText.canSpell("/home/me/m\u00fcll & co")).isFalse();
    assertThat(MakeText.canSpell("/home/me/a:b")).isFalse();
    assertThat(MakeText.canSpell("/home/me/100%")).isFalse();
    assertThat(MakeText.canSpell("/home/me/m\u00fcll und co")).isTrue();
  }
}

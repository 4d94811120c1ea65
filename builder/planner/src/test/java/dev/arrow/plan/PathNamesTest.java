package dev.arrow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathNamesTest {

  private final PathNames names = new PathNames(Path.of("/home/me/hello"));

  @Test
  void whatLiesBelowTheProjectIsRelative() {
    assertThat(names.of(Path.of("/home/me/hello/src/main.c"))).isEqualTo("src/main.c");
    assertThat(names.of(Path.of("/home/me/hello"))).isEqualTo(".");
  }

  @Test
  void allElseIsWrittenInFull() {
    assertThat(names.of(Path.of("/home/me/hello2/a.c"))).isEqualTo("/home/me/hello2/a.c");
    assertThat(names.of(Path.of("/home/me/hello/../pool/a.c"))).isEqualTo("/home/me/pool/a.c");
  }
}

package dev.arrow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignFilesTest {
  @Test
  void theyLieInTheUsersCache() {
    assertThat(ForeignFiles.of("arm64", Map.of("HOME", "/u")))
        .isEqualTo(Path.of("/u/.cache/arrow/foreign/arm64/root"));
    assertThat(ForeignFiles.of("arm64", Map.of("HOME", "/u", "XDG_CACHE_HOME", "/c")))
        .isEqualTo(Path.of("/c/arrow/foreign/arm64/root"));
  }
}

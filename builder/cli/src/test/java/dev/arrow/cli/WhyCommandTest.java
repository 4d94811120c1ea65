package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `arrow why` speaks of libraries by name and symbol. */
final class WhyCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    ErrorCase.laySound(folder);
  }

  @Test
  void aLibraryIsNamedByItsNameOrItsSymbol() {
    String expected =
        """
        The library start (`LIB_START`) is y (selected by LIB_PLAT_MINI)
        It cannot be n:
          selected by the library plat-mini (`LIB_PLAT_MINI`), platforms/mini/Kconfig:3:2, \
        which is y (default, platforms/mini/Kconfig:2:2) and cannot be n by itself:
            `PLAT_MINI` is y: the project decides it
        """;
    assertThat(ErrorCase.invoke(folder, "why", "start").output()).isEqualTo(expected);
    assertThat(ErrorCase.invoke(folder, "why", "CONFIG_LIB_START").output()).isEqualTo(expected);
  }

  @Test
  void anUnknownSymbolHasANearestName() {
    Invocation unknown = ErrorCase.invoke(folder, "why", "LIB_STRAT=y");
    assertThat(unknown.status()).isEqualTo(ArrowCommand.FAILED);
    assertThat(unknown.output()).isEmpty();
    assertThat(unknown.error())
        .isEqualTo("error: There is no symbol `LIB_STRAT`.\nhint: Is `LIB_START` meant?\n");
  }

  @Test
  void aValueThatItHasIsTold() {
    assertThat(ErrorCase.invoke(folder, "why", "LIB_COUNTER=n").output())
        .endsWith("It is n already.\n");
  }
}

package dev.arrow.kconfig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.syntax.SymbolType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparerTest {
  @ParameterizedTest
  @CsvSource({
    "10, INT, 0xa, UNKNOWN, 0",
    "010, UNKNOWN, 8, INT, 0",
    "08, UNKNOWN, 10, INT, -1",
    "10, STRING, 9, STRING, -1",
    "10, STRING, 9, UNKNOWN, 1",
    "y, BOOL, m, TRISTATE, 1",
    "n, BOOL, y, BOOL, -1",
    "ff, HEX, 255, INT, 0",
    "0xffffffffffffffff, HEX, 0x1, HEX, 1",
    "99999999999999999999, INT, 1, INT, 1",
    "-5, INT, 3, INT, -1",
    "'', UNKNOWN, 0, INT, -1",
    "0x, UNKNOWN, 0, INT, 1",
    "-9223372036854775807, INT, 0, INT, -1",
  })
  void comparesNumbersAsNumbersAndTheRestAsText(
      String left, SymbolType leftType, String right, SymbolType rightType, int sign) {
    int order = Comparer.compare(left, leftType, right, rightType);
    assertThat(Integer.signum(order)).isEqualTo(sign);
  }
}

package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryNeedTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void isTheEndOfTheImageAndWhatTheFirmwareUses() throws IOException {
    Path image = Images.write(folder.resolve("i"), MIB, 40_000);
    assertThat(MemoryNeed.of(ElfFile.read(image), "i", Machine.MICROVM))
        .isEqualTo(MIB + 40_960 + 32 * 1024);
    assertThat(MemoryNeed.of(ElfFile.read(image), "i", Machine.PC))
        .isEqualTo(MIB + 40_960 + 400 * 1024);
  }

  @Test
  void enoughIsEnough() throws IOException {
    Path image = Images.write(folder.resolve("i"), MIB, 96 * 1024);
    assertThatCode(() -> MemoryNeed.check(image, Machine.MICROVM, 1152 * 1024))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> MemoryNeed.check(image, Machine.MICROVM, 1148 * 1024))
        .isInstanceOf(ArrowException.class);
  }

  @ParameterizedTest
  @CsvSource({"-4096, 100", "4096, -1", "9223372036854775807, 1", "4096, 9223372036854775807"})
  void imageOutsideOfMemoryIsRefused(long address, long size) throws IOException {
    Path image = Images.write(folder.resolve("i"), address, size);
    assertThatThrownBy(() -> MemoryNeed.check(image, Machine.PC, MIB))
        .isInstanceOf(ArrowException.class);
  }

  @Test
  void imageWithoutContentIsRefused() throws IOException {
    Path image = Images.write(folder.resolve("i"), MIB, 0);
    assertThatThrownBy(() -> MemoryNeed.check(image, Machine.PC, MIB))
        .hasMessage("The image has nothing to load.");
  }

  @ParameterizedTest
  @CsvSource({"16M,16777216", "1152K,1179648", "1152KiB,1179648", "2g,2147483648", "8,8388608"})
  void readsSizes(String text, long bytes) {
    assertThat(MemorySize.parse(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "-1M", "1T", "0", "1K", "99999999999", "16 M", "999999999G"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> MemorySize.parse(text)).isInstanceOf(ArrowException.class);
  }
}

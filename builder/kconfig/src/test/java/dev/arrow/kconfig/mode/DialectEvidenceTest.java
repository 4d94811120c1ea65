package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectEvidenceTest {
  private static Optional<Dialect> of(String kconfig, String makefile) throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = Files.createDirectories(system.getPath("/tree"));
      Files.writeString(root.resolve("Kconfig"), kconfig);
      if (!makefile.isEmpty()) {
        Files.writeString(root.resolve("Makefile"), makefile);
        Files.writeString(
            Files.createDirectories(root.resolve("init")).resolve("Kconfig"), "# init\n");
      }
      return DialectEvidence.of(
          new KconfigSource(root.resolve("Kconfig"), root, List.of(), Map.of()));
    }
  }

  @ParameterizedTest
  @CsvSource({"6,1,linux-6.1", "5,4,unikraft", "6,12,linux-6.12", "7,0,linux-6.18"})
  void aKernelSaysItsVersion(int version, int level, String expected) throws IOException {
    String makefile =
        "# SPDX-License-Identifier: GPL-2.0\nVERSION = %d\nPATCHLEVEL = %d\nSUBLEVEL = 9\n"
            .formatted(version, level);
    assertThat(of("", makefile)).map(Dialect::name).hasValue(expected);
  }

  @Test
  void wordsThatOnlyOneDialectHasTell() throws IOException {
    assertThat(of("config A\n\tbool\n\ttransitional\n", "")).hasValue(Dialect.LINUX_6_18);
    assertThat(of("config A\n\tbool\n\toption modules\n", "")).hasValue(Dialect.UNIKRAFT);
    assertThat(of("choice\n\tprompt \"c\"\n\toptional\nendchoice\n", ""))
        .hasValue(Dialect.LINUX_6_1);
    assertThat(of("choice\n\ttristate \"c\"\nendchoice\n", "")).hasValue(Dialect.LINUX_6_1);
    assertThat(of("choice NAMED\n\tprompt \"c\"\nendchoice\n", "")).hasValue(Dialect.LINUX_6_1);
  }

  @Test
  void whatAllDialectsHaveTellsNothing() throws IOException {
    assertThat(of("config M\n\tbool \"m\"\n\tmodules\n", "")).isEmpty();
    assertThat(of("config M\n\tbool \"m\"\n", "all:\n\techo VERSION = 6\n")).isEmpty();
  }
}

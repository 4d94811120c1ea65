package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
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
  @CsvSource({
    "6,1,linux-6.1",
    "5,4,linux-5.4",
    "4,19,linux-4.20",
    "6,9,linux-6.8",
    "4,9,linux-4.11",
    "3,2,linux-3.0",
    "6,12,linux-6.12",
    "7,0,linux-6.18"
  })
  void aKernelSaysItsVersion(int version, int level, String expected) throws IOException {
    String makefile =
        "# SPDX-License-Identifier: GPL-2.0\nVERSION = %d\nPATCHLEVEL = %d\nSUBLEVEL = 9\n"
            .formatted(version, level);
    assertThat(of("", makefile)).map(Dialect::name).hasValue(expected);
  }

  @Test
  void wordsThatOnlyOneDialectHasTell() throws IOException {
    assertThat(of("config A\n\tbool\n\ttransitional\n", "")).hasValue(Dialects.LINUX_6_18);
    assertThat(of("config A\n\tbool\n\toption modules\n", "")).hasValue(Dialects.UNIKRAFT);
    assertThat(of("choice\n\tprompt \"c\"\n\toptional\nendchoice\n", ""))
        .hasValue(Dialects.LINUX_6_1);
    assertThat(of("choice\n\ttristate \"c\"\nendchoice\n", "")).hasValue(Dialects.LINUX_6_1);
    assertThat(of("choice NAMED\n\tprompt \"c\"\nendchoice\n", "")).hasValue(Dialects.LINUX_6_1);
  }

  @ParameterizedTest
  @CsvSource({
    "scripts/kconfig, conf.c:, busybox",
    "kconfig, conf.c:, busybox",
    "extra/config, conf.c:savedefconfig, linux-3.0",
    "scripts/kconfig, conf.c:savedefconfig zconf.l:\"<=\", linux-4.11",
    "support/kconfig, conf.c:savedefconfig, buildroot",
    "scripts/kconfig, preprocess.c: zconf.l: confdata.c:escape, linux-4.20",
    "scripts/kconfig, preprocess.c: zconf.l:, u-boot",
    "tools/kconfig, preprocess.c: lexer.l:\"allnoconfig_y\", linux-5.4",
    "scripts/kconfig, preprocess.c: lexer.l:\"allnoconfig_y\" util.c:glob(, unikraft",
    "scripts/kconfig, preprocess.c: lexer.l:\"optional\", linux-6.1",
    "scripts/kconfig, preprocess.c: lexer.l:\"optional\" symbol.c:\"0x0\", linux-6.8",
    "util/kconfig, preprocess.c: lexer.l:\"optional\"glob( symbol.c:\"0x0\", coreboot",
    "scripts/kconfig, preprocess.c: lexer.l:, linux-6.12",
    "scripts/kconfig, preprocess.c: lexer.l:\"transitional\", linux-6.18"
  })
  void theToolThatATreeBringsTells(String folder, String sources, String expected)
      throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = system.getPath("/tree");
      Path tool = Files.createDirectories(root.resolve(folder));
      Files.writeString(tool.resolve("confdata.c"), "");
      for (String source : sources.split(" ")) {
        int colon = source.indexOf(':');
        Files.writeString(tool.resolve(source.substring(0, colon)), source.substring(colon + 1));
      }
      Path kconfig = Files.writeString(root.resolve("Kconfig"), "");
      assertThat(DialectEvidence.of(new KconfigSource(kconfig, root, List.of(), Map.of())))
          .map(Dialect::name)
          .hasValue(expected);
    }
  }

  @Test
  void wordsOfKconfiglibAndOfTheOldWorldTell() throws IOException {
    assertThat(of("osource \"none/*\"\nconfig A\n\tbool\n", "")).hasValue(Dialects.KCONFIGLIB);
    assertThat(of("rsource 'Kconfig.none'\nconfig A\n\tbool\n\toption modules\n", ""))
        .hasValue(Dialects.KCONFIGLIB);
    assertThat(of("rsource \"none\"\nconfigdefault A\n\tdefault y\n", ""))
        .hasValue(Dialects.ZEPHYR);
    assertThat(of("config BR2_A\n\tstring\n\toption env=\"A\"\n", "")).hasValue(Dialects.BUILDROOT);
    assertThat(of("config A\n\tstring\n\toption env=\"A\"\n", ""))
        .hasValue(Dialects.BUILDROOT.withPrefix("CONFIG_"));
  }

  @Test
  void whatAllDialectsHaveTellsNothing() throws IOException {
    assertThat(of("config M\n\tbool \"m\"\n\tmodules\n", "")).isEmpty();
    assertThat(of("config M\n\tbool \"m\"\n", "all:\n\techo VERSION = 6\n")).isEmpty();
  }
}

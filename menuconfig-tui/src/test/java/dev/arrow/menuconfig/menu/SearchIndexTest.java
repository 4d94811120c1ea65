package dev.arrow.menuconfig.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchIndexTest {
  private static final String TREE =
      """
      mainmenu "Search"
      config LIB_VFS
      	bool "Files and folders"
      config VFS_CACHE
      	bool "Cache of vfs"
      config RAMFS
      	bool "Files in memory"
      	help
      	  A vfs without a disk.
      config DEVFS
      	bool
      menu "Drivers"
      config VIRTIO_FILESYSTEM
      	bool "Shared folder"
      endmenu
      """;

  @TempDir private Path folder;
  private SearchIndex index;

  @BeforeEach
  void load() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
    DiagnosticLog log = new DiagnosticLog();
    index =
        new SearchIndex(
            KconfigLoader.load(
                folder.resolve("Kconfig"), folder, Dialects.LINUX_6_12, Map.of(), log));
    log.throwIfErrors();
  }

  private List<String> found(String text) {
    return index.find(text).best().stream().map(hit -> MenuTree.title(hit.node())).toList();
  }

  @Test
  void namesCountMoreThanPromptsAndPromptsMoreThanHelp() {
    assertThat(found("vfs"))
        .containsExactly("Files and folders", "Cache of vfs", "DEVFS", "Files in memory");
  }

  @Test
  void allWordsMustBeFound() {
    assertThat(found("files mem")).containsExactly("Files in memory");
    assertThat(found("files nothing")).isEmpty();
    assertThat(found("  ")).isEmpty();
  }

  @Test
  void lettersInTheirOrderAreEnough() {
    assertThat(found("vrtfsys")).containsExactly("Shared folder");
    assertThat(found("vx")).isEmpty();
  }

  @Test
  void menusAreFoundToo() {
    assertThat(found("driv")).containsExactly("Drivers");
  }
}

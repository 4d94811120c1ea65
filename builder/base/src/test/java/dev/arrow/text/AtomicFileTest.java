package dev.arrow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private final FileSystem system = Jimfs.newFileSystem(Configuration.unix());
  private final Path file = system.getPath("/out/gen/init.c");

  @AfterEach
  void close() throws IOException {
    system.close();
  }

  @Test
  void makesFileAndFolders() throws IOException {
    assertThat(AtomicFile.writeIfChanged(file, "new")).isTrue();
    assertThat(Files.readString(file)).isEqualTo("new");
  }

  @Test
  void leavesAnEqualFileUntouched() throws IOException {
    AtomicFile.writeIfChanged(file, "same");
    FileTime time = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(file, time);
    assertThat(AtomicFile.writeIfChanged(file, "same")).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
  }

  @Test
  void aDeviceIsWrittenToAndStaysOne(@TempDir Path folder) throws IOException {
    Path nothing = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));
    assertThat(AtomicFile.writeIfChanged(nothing, "")).isTrue();
    assertThat(AtomicFile.writeIfChanged(nothing, "text")).isTrue();
    AtomicFile.write(nothing, "text");
    assertThat(nothing).isSymbolicLink();
    Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
    assertThatThrownBy(() -> AtomicFile.writeIfChanged(full, "text"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("No space left on device");
    assertThat(full).isSymbolicLink();
  }

  @Test
  void replacesAndLeavesNothingBeside() throws IOException {
    AtomicFile.writeIfChanged(file, "old");
    assertThat(AtomicFile.writeIfChanged(file, "one")).isTrue();
    assertThat(Files.readString(file)).isEqualTo("one");
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void failureLeavesNoTemporaryFile() throws IOException {
    Files.createDirectories(file.resolve("child"));
    assertThatThrownBy(() -> AtomicFile.writeIfChanged(file, "text"))
        .isInstanceOf(IOException.class);
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }
}

package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunFolderTest {
  @Test
  void itIsGoneWithWhatLiesInIt() throws IOException {
    Path made;
    try (RunFolder folder = new RunFolder()) {
      made = folder.path();
      assertThat(folder.path()).isEqualTo(made);
      Files.createDirectories(made.resolve("a/b"));
      Files.writeString(made.resolve("a/b/c"), "x");
      Files.createSymbolicLink(made.resolve("out"), made.getParent());
    }
    assertThat(made).doesNotExist();
    assertThat(made.getParent()).exists();
  }

  @Test
  void nothingIsMadeUnasked() {
    RunFolder folder = new RunFolder();
    folder.close();
    assertThat(folder).isNotNull();
  }
}

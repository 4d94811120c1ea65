package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibCommandsTest {
  @TempDir Path folder;

  @Test
  void listHasALineForEachLibrary() {
    Invocation list = Invocation.in(folder, "lib", "list");
    assertThat(list.status()).isZero();
    assertThat(list.output().lines())
        .isSorted()
        .anyMatch(line -> line.matches("alloc/tlsf +Two-level segregated fit.*"))
        .anyMatch(line -> line.contains("pvh"));
  }

  @Test
  void showSaysWhatAnInterfaceIs() {
    Invocation show = Invocation.in(folder, "lib", "show", "alloc");
    assertThat(show.status()).isZero();
    assertThat(show.output())
        .contains("name:      alloc\n")
        .contains("symbol:    LIB_ALLOC\n")
        .contains("headers:   arrow/alloc.h\n")
        .contains("providers: tlsf\n           region\n");
    assertThat(Invocation.in(folder, "lib", "show", "tlsf").output()).contains("provides:  alloc");
  }

  @Test
  void librariesOfAProjectsPoolsAreListedWithIt() throws IOException {
    Invocation.in(folder, "new", "demo");
    Path library = Files.createDirectories(folder.resolve("pool/own/rope"));
    Files.writeString(folder.resolve("pool/pool.yaml"), "name: mine\narrow: \">=0.1 <0.2\"\n");
    Files.writeString(
        library.resolve("library.yaml"), "name: rope\nsummary: Ropes\nlicense: MIT\n");
    Files.writeString(library.resolve("Kconfig"), "config LIB_ROPE\n\tbool\n");
    Path project = folder.resolve("demo/arrow.yaml");
    Files.writeString(project, Files.readString(project) + "libraries: [{path: ../pool}]\n");
    assertThat(Invocation.in(folder, "lib", "list", "-C", "demo").output())
        .containsPattern("(?m)^own/rope +Ropes$");
    assertThat(Invocation.in(project.getParent(), "lib", "list").output()).contains("own/rope");
    assertThat(Invocation.in(library, "lib", "show", "rope").output()).contains("LIB_ROPE");
    assertThat(Invocation.in(folder, "lib", "list").output()).doesNotContain("rope");
  }
}

package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildPlaceTest {
  @TempDir Path folder;

  @Test
  void mirrorHasALinkToEachEntryButTheBuildFolder() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path mirror = folder.resolve("cache/mirror");
    Files.writeString(project.resolve("arrow.yaml"), "name: x\n");
    Files.createDirectories(project.resolve("build"));
    Files.createDirectories(project.resolve("config"));
    BuildPlace.mirror(project, mirror);
    assertThat(mirror.resolve("arrow.yaml")).hasContent("name: x");
    assertThat(mirror.resolve("config")).isSymbolicLink();
    assertThat(mirror.resolve("build")).doesNotExist();
  }

  @Test
  void mirrorFollowsTheProjectAndKeepsWhatWasBuilt() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path mirror = folder.resolve("mirror");
    Path old = Files.writeString(project.resolve("old.c"), "");
    BuildPlace.mirror(project, mirror);
    Files.createDirectories(mirror.resolve("build"));
    Files.move(old, project.resolve("new.c"));
    BuildPlace.mirror(project, mirror);
    assertThat(mirror).isDirectoryNotContaining("glob:**old.c");
    assertThat(mirror).isDirectoryContaining("glob:**new.c");
    assertThat(mirror.resolve("build")).isDirectory();
  }
}

package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.plan.InputsFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectCleanerTest {

  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path project = files.getPath("/project");
  private final Path objects = project.resolve("build/obj");

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(objects.resolve("pmm-1"));
    Files.createDirectories(objects.resolve("pmm-2/src"));
    Files.writeString(objects.resolve("pmm-1/a.o"), "");
    Files.writeString(objects.resolve("pmm-2/src/a.o"), "");
    Files.createDirectories(project.resolve("build/kvm-x86_64"));
    new InputsFile.Writer(0)
        .objectFolder("build/obj/pmm-1")
        .write(project.resolve("build/kvm-x86_64/inputs"));
  }

  @Test
  void unusedObjectFoldersGo() {
    assertThat(new ProjectCleaner(project).unused()).isEqualTo(1);
    assertThat(objects.resolve("pmm-1/a.o")).exists();
    assertThat(objects.resolve("pmm-2")).doesNotExist();
  }

  @Test
  void everythingGoesButWhatLinksPointTo() throws IOException {
    Path precious = files.getPath("/precious");
    Files.createDirectories(precious);
    Files.writeString(precious.resolve("file"), "");
    Files.createSymbolicLink(objects.resolve("link"), precious);
    assertThat(new ProjectCleaner(project).everything()).isEqualTo(4);
    assertThat(project.resolve("build")).doesNotExist();
    assertThat(precious.resolve("file")).exists();
  }

  @Test
  void nothingToCleanIsFine() {
    Path empty = files.getPath("/empty");
    assertThat(new ProjectCleaner(empty).everything()).isZero();
    assertThat(new ProjectCleaner(empty).unused()).isZero();
  }
}

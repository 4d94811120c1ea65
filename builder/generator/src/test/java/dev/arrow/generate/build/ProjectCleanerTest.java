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

  private static final String USED = "pmm-0123456789abcdef";
  private static final String UNUSED = "pmm-fedcba9876543210";

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(objects.resolve(USED));
    Files.createDirectories(objects.resolve(UNUSED).resolve("src"));
    Files.writeString(objects.resolve(USED).resolve("a.o"), "");
    Files.writeString(objects.resolve(UNUSED).resolve("src/a.o"), "");
    Files.createDirectories(project.resolve("build/kvm-x86_64"));
    new InputsFile.Writer(0)
        .objectFolder("build/obj/" + USED)
        .write(project.resolve("build/kvm-x86_64/inputs"));
  }

  @Test
  void unusedObjectFoldersGo() {
    assertThat(new ProjectCleaner(project).unused()).isEqualTo(1);
    assertThat(objects.resolve(USED).resolve("a.o")).exists();
    assertThat(objects.resolve(UNUSED)).doesNotExist();
  }

  @Test
  void whatIsNotOursStays() throws IOException {
    Files.createDirectories(objects.resolve("notes"));
    Files.writeString(objects.resolve("pmm-00000000000000ff"), "a file");
    assertThat(new ProjectCleaner(project).unused()).isEqualTo(1);
    assertThat(objects.resolve("notes")).exists();
    assertThat(objects.resolve("pmm-00000000000000ff")).exists();
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

package dev.arrow.cli.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.TinyElf;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.elf.ElfFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pack.image.AttachedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttacherTest {
  private static final String HEAD = "name: demo\ntargets: [kvm/x86_64]\n";

  @TempDir Path folder;
  private Path kernel;
  private Path image;

  @BeforeEach
  void makeFiles() throws IOException {
    kernel = TinyElf.kernel(folder.resolve("demo.kernel"));
    image = folder.resolve("demo");
    TinyElf.program(folder.resolve("prog"));
    yaml("app: {elf: prog}\nargs: [a, b c]\nenv: {X: '1'}\n");
    age();
  }

  private void yaml(String text) throws IOException {
    Files.writeString(folder.resolve("arrow.yaml"), HEAD + text);
  }

  /** Nothing is so new that it might change unseen. */
  private void age() throws IOException {
    long then = System.currentTimeMillis() - TimeUnit.MINUTES.toMillis(1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> !each.equals(image)).toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(then));
      }
    }
  }

  private boolean attach() {
    AttachedProject project =
        AttachedProject.of(ProjectFileReader.read(folder.resolve("arrow.yaml")), "x86_64")
            .orElseThrow();
    return new Attacher(project, file -> folder.relativize(file).toString()).attach(kernel, image);
  }

  private AttachedImage attached() {
    return AttachedImage.read(ElfFile.read(image), "demo").orElseThrow();
  }

  private String refusal() {
    try {
      attach();
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics()).replace(folder + "/", "");
    }
    throw new AssertionError("it was attached");
  }

  @Test
  void attachesTheProgramWithItsWordsAndFiles() {
    assertThat(attach()).isTrue();
    assertThat(attached().words().path()).isEqualTo("/prog");
    assertThat(attached().words().arguments()).containsExactly("prog", "a", "b c");
    assertThat(attached().words().variables()).containsExactly("X=1");
    assertThat(attached().entry()).isEqualTo(0x400100);
    assertThat(attached().archiveSize()).isPositive();
  }

  @Test
  void doesNothingTwice() {
    assertThat(attach()).isTrue();
    assertThat(attach()).isFalse();
  }

  @Test
  void attachesAnewWhateverChanged() throws IOException {
    attach();
    yaml("app: {elf: prog}\nargs: [other]\n");
    assertThat(attach()).isTrue();
    assertThat(attached().words().arguments()).containsExactly("prog", "other");
    yaml("app: {elf: prog}\nrootfs: root\n");
    Files.createDirectories(folder.resolve("root"));
    Files.writeString(folder.resolve("root/file"), "1");
    assertThat(attach()).isTrue();
    assertThat(attach()).isFalse();
    Files.writeString(folder.resolve("root/other"), "2");
    assertThat(attach()).isTrue();
    Files.writeString(image, "spoilt");
    assertThat(attach()).isTrue();
    Files.setLastModifiedTime(folder.resolve("prog"), FileTime.fromMillis(1000));
    assertThat(attach()).isTrue();
  }

  @Test
  void doesNotTrustWhatIsTooNew() throws IOException {
    long soon = System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(1);
    Files.setLastModifiedTime(folder.resolve("prog"), FileTime.fromMillis(soon));
    assertThat(attach()).isTrue();
    assertThat(folder.resolve("demo.state")).doesNotExist();
  }

  @Test
  void aProgramOfTheRootFilesystemSeesItselfThere() throws IOException {
    Files.createDirectories(folder.resolve("root/bin"));
    Files.move(folder.resolve("prog"), folder.resolve("root/bin/prog"));
    yaml("app: {elf: root/bin/prog}\nrootfs: root\n");
    attach();
    assertThat(attached().words().path()).isEqualTo("/bin/prog");
    assertThat(attached().words().arguments()).containsExactly("prog");
  }

  @Test
  void refusesAProgramThatIsNotThere() throws IOException {
    yaml("app: {elf: gone}\n");
    assertThat(refusal())
        .isEqualTo(
            """
            arrow.yaml:3:12: error: There is no file `gone`.
            hint: Build it first, or write the command that does: `app: {elf: ..., build: COMMAND}`.
            """);
    yaml("app: {elf: gone, build: 'true'}\n");
    assertThat(refusal()).contains("hint: `build: true` did not make it; is its name right?");
  }

  @Test
  void refusesAProgramThatCannotRun() throws IOException {
    TinyElf.dynamic(folder.resolve("prog"));
    assertThat(refusal())
        .startsWith("prog: error: The program is not static: it is loaded by `/lib/ld`.\n");
    assertThat(image).doesNotExist();
  }

  @Test
  void refusesAProgramOfAnotherArchitecture() throws IOException {
    byte[] elf = Files.readAllBytes(folder.resolve("prog"));
    elf[18] = (byte) 183;
    Files.write(folder.resolve("prog"), elf);
    assertThat(refusal())
        .isEqualTo(
            """
            arrow.yaml:3:12: error: `prog` is for arm64, and the target needs a program for x86_64.
            hint: Build it for x86_64, or choose another target.
            """);
    yaml("app: {elf: {x86_64: prog, arm64: other}, build: 'true'}\n");
    assertThat(refusal())
        .startsWith("arrow.yaml:3:21: error: `prog` is for arm64")
        .contains("hint: The command of `app.build` is to look at CC or ARROW_ARCH.");
  }

  @Test
  void takesTheFileOfTheArchitecture() throws IOException {
    yaml("app: {elf: {arm64: other, x86_64: prog}}\n");
    assertThat(attach()).isTrue();
    assertThat(attached().words().path()).isEqualTo("/prog");
  }

  @Test
  void aLinkedProjectAttachesNothing() throws IOException {
    yaml("app: {sources: [main.c]}\n");
    assertThat(AttachedProject.of(ProjectFileReader.read(folder.resolve("arrow.yaml")), "x86_64"))
        .isEmpty();
  }
}

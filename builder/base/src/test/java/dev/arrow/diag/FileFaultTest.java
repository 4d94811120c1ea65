package dev.arrow.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultTest {

  private enum Kind implements DiagnosticKind {
    FILE;

    @Override
    public String id() {
      return "file";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  @TempDir Path folder;

  private static String reading(Path file, IOException cause) {
    return DiagnosticPrinter.text(FileFault.reading(Kind.FILE, file, cause)).strip();
  }

  private static String writing(Path file, IOException cause) {
    return DiagnosticPrinter.text(FileFault.writing(Kind.FILE, file, cause)).strip();
  }

  private static IOException system(String reason) {
    return new FileSystemException("/p/build/x", null, reason);
  }

  @Test
  void readingSaysWhy() {
    Path file = Path.of("/p/x");
    assertThat(reading(file, new NoSuchFileException("x")))
        .isEqualTo("/p/x: error: There is no such file.");
    assertThat(reading(file, new AccessDeniedException("x")))
        .isEqualTo("/p/x: error: It may not be read by this user.");
    assertThat(reading(file, new FileSystemLoopException("x")))
        .isEqualTo("/p/x: error: A symbolic link leads back to its own folder.");
    assertThat(reading(file, new NotDirectoryException("x")))
        .isEqualTo("/p/x: error: This is a file, and has to be a folder.");
    assertThat(reading(file, new MalformedInputException(1)))
        .isEqualTo("/p/x: error: The file is not text in UTF-8.");
    assertThat(reading(folder, new IOException("odd")))
        .endsWith(": error: This is a folder, not a file.");
    assertThat(reading(file, new IOException("Input/output error")))
        .isEqualTo("/p/x: error: The file cannot be read: Input/output error.");
    assertThat(reading(file, new IOException()))
        .isEqualTo("/p/x: error: The file cannot be read: the system does not say why.");
  }

  @Test
  void writingSaysWhereAndWhatToDo() {
    assertThat(writing(Path.of("/p/build"), system("Read-only file system")))
        .isEqualTo(
            """
            /p/build/x: error: The file system is read-only.
            hint: Use a folder elsewhere, or mount this one for writing.""");
    assertThat(writing(Path.of("/p/y"), new IOException("No space left on device")))
        .isEqualTo(
            """
            /p/y: error: The disk is full.
            hint: Free some space there, then run the command again.""");
    assertThat(writing(Path.of("/p/y"), new AccessDeniedException("/p/z")))
        .isEqualTo(
            """
            /p/z: error: It may not be written by this user.
            hint: Change the permissions, or use a folder where this user may write.""");
  }

  @Test
  void whatIsInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), "");
    assertThat(writing(file.resolve("a/b"), new IOException("Not a directory")))
        .isEqualTo(file + ": error: This is a file, and has to be a folder.\nhint: Move it away.");
    assertThat(writing(file, new FileAlreadyExistsException(file.toString())))
        .isEqualTo(file + ": error: There is a file of that name already.\nhint: Move it away.");
    assertThat(writing(folder, new IOException("Is a directory")))
        .isEqualTo(folder + ": error: This is a folder, not a file.\nhint: Move it away.");
  }
}

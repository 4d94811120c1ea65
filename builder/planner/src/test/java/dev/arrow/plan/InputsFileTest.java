package dev.arrow.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.pool.CFileFacts;
import dev.arrow.pool.CFileScanner;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputsFileTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final long LATER = (THEN.getEpochSecond() + 10) * 1_000_000_000L;

  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path source = files.getPath("/project/main file.c");
  private final Path folder = files.getPath("/project/src");
  private final Path absent = files.getPath("/project/Kconfig");
  private final Path inputs = files.getPath("/project/build/kvm-x86_64/inputs");

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(source, "int main;");
    stamp(source, THEN);
    stamp(folder, THEN);
    record(LATER);
  }

  private void record(long began) throws IOException {
    new InputsFile.Writer(began)
        .fact("image", "hello world")
        .objectFolder("build/obj/pmm-1")
        .paths(List.of(source, absent))
        .folders(List.of(folder))
        .environment(new TreeMap<>(Map.of("PATH", "/bin:/usr/bin=x")))
        .write(inputs);
  }

  private static void stamp(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private boolean hold() {
    return InputsFile.read(inputs).hold(files, Map.of("PATH", "/bin:/usr/bin=x"), new HashSet<>());
  }

  @Test
  void holdWhileNothingChanges() {
    assertThat(hold()).isTrue();
  }

  @Test
  void keepFactsAndObjectFolders() {
    assertThat(InputsFile.read(inputs).fact("image")).isEqualTo("hello world");
    assertThat(InputsFile.read(inputs).objectFolders()).containsExactly("build/obj/pmm-1");
  }

  @Test
  void aNewTimeStampCounts() throws IOException {
    stamp(source, THEN.plusNanos(1_000_000));
    assertThat(hold()).isFalse();
  }

  @Test
  void aNewSizeCounts() throws IOException {
    Files.writeString(source, "int main, more;");
    stamp(source, THEN);
    assertThat(hold()).isFalse();
  }

  @Test
  void aFileThatAppearsCounts() throws IOException {
    Files.writeString(absent, "");
    assertThat(hold()).isFalse();
  }

  @Test
  void aFileThatGoesCounts() throws IOException {
    Files.delete(source);
    assertThat(hold()).isFalse();
  }

  @Test
  void anEditedSourceCountsOnlyIfItSaysOtherThings() throws IOException {
    String text = "#include <arrow/a.h>\nint a = CONFIG_A;\n";
    Map<Path, CFileFacts> facts = Map.of(source, CFileScanner.scan(text.getBytes(UTF_8)));
    new InputsFile.Writer(LATER).sources(facts).write(inputs);
    Files.writeString(source, "/* more */\n" + text);
    assertThat(hold()).isTrue();
    Files.writeString(source, text + "int b = CONFIG_B;\n");
    assertThat(hold()).isFalse();
    Files.delete(source);
    assertThat(hold()).isFalse();
  }

  @Test
  void aNewEntryOfAFolderCounts() throws IOException {
    stamp(folder, THEN.plusSeconds(1));
    assertThat(hold()).isTrue();
    Files.writeString(folder.resolve("new.c"), "");
    assertThat(hold()).isFalse();
    Files.delete(folder.resolve("new.c"));
    assertThat(hold()).isTrue();
    Files.delete(folder);
    assertThat(hold()).isFalse();
  }

  @Test
  void anotherEnvironmentCounts() {
    assertThat(InputsFile.read(inputs).hold(files, Map.of("PATH", "/bin"), new HashSet<>()))
        .isFalse();
    assertThat(InputsFile.read(inputs).hold(files, Map.of(), new HashSet<>())).isFalse();
  }

  @Test
  void whatChangedWhilePlanningBeganIsNeverTrusted() throws IOException {
    record(THEN.getEpochSecond() * 1_000_000_000L);
    assertThat(hold()).isFalse();
  }

  @Test
  void aCutFileIsNotTrusted() throws IOException {
    String text = Files.readString(inputs);
    Files.writeString(inputs, text.substring(0, text.length() - "end\n".length()));
    assertThat(hold()).isFalse();
  }

  @Test
  void rubbishIsNotTrusted() throws IOException {
    Files.writeString(inputs, "file x\nenv\nend\n");
    assertThat(hold()).isFalse();
  }

  @Test
  void aPathThatCannotBeKeptMakesTheListVoid() throws IOException {
    new InputsFile.Writer(LATER).paths(List.of(files.getPath("/a\nb"))).write(inputs);
    assertThat(inputs).doesNotExist();
  }
}

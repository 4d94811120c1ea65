package dev.arrow.pack.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives from folders; the host's cpio must read what the kernel reads. */
class RootArchiveTest {
  @TempDir Path folder;
  private Path root;
  private Path archive;

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectories(folder.resolve("rootfs"));
    archive = folder.resolve("out.cpio");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private ReadArchive pack() throws IOException {
    RootArchive.write(Optional.of(new RootArchive.Source(root, "rootfs")), "x86_64", archive);
    return new ReadArchive(archive);
  }

  private String refusal(Path source) {
    try {
      RootArchive.write(
          Optional.of(new RootArchive.Source(source, source.getFileName().toString())),
          "x86_64",
          archive);
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  private static List<String> lines(Path directory, String... argv) throws IOException {
    try {
      Process process =
          new ProcessBuilder(argv).directory(directory.toFile()).redirectErrorStream(true).start();
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
      return lines;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void findsFilesByTheirPath() throws IOException {
    write("bin/tool", "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        root.resolve("bin/tool"), PosixFilePermissions.fromString("rwxr-x--x"));
    write("a/b/c/deep", "deep");
    Files.createSymbolicLink(root.resolve("bin/link"), Path.of("../a/b"));
    ReadArchive read = pack();
    assertThat(read.text("bin/tool")).isEqualTo("#!/bin/sh\n");
    assertThat(read.text("a/b/c/deep")).isEqualTo("deep");
    assertThat(read.mode("bin/tool")).isEqualTo("100751");
    assertThat(read.mode("bin/link")).isEqualTo("120777");
    assertThat(read.text("bin/link")).isEqualTo("../a/b");
    assertThat(read.mode("a/b")).startsWith("40");
    assertThat(read.find("a/b/d")).isEmpty();
    assertThat(read.find("a/deep")).isEmpty();
  }

  @Test
  void keepsTheChildrenOfAFolderTogetherAndSorted() throws IOException {
    for (String name : List.of("z", "a/x", "m", "\u00e9", "B")) {
      write(name, name);
    }
    ReadArchive read = pack();
    List<String> names = new ArrayList<>();
    int first = read.u32(0, 12);
    for (int i = 0; i < read.u32(0, 16); i++) {
      assertThat(read.u32(first + i, 8)).isZero();
      names.add(read.name(first + i));
    }
    assertThat(names).containsExactly("B", "a", "etc", "m", "z", "\u00e9");
  }

  @Test
  void startsLargeContentsWithAPage() throws IOException {
    write("small", "s".repeat(4095));
    write("large", "l".repeat(4096));
    write("larger", "L".repeat(10000));
    ReadArchive read = pack();
    assertThat(read.offset("large") % 4096).isZero();
    assertThat(read.offset("larger") % 4096).isZero();
    assertThat(read.text("larger")).isEqualTo("L".repeat(10000));
    assertThat(read.text("small")).isEqualTo("s".repeat(4095));
    assertThat(Files.size(archive) % 512).isZero();
  }

  @Test
  void hardLinksShareTheirContent() throws IOException {
    write("one", "same");
    Files.createLink(root.resolve("two"), root.resolve("one"));
    Files.createLink(root.resolve("three"), root.resolve("one"));
    ReadArchive read = pack();
    assertThat(read.text("one")).isEqualTo("same").isEqualTo(read.text("two"));
    assertThat(read.offset("one")).isEqualTo(read.offset("two")).isEqualTo(read.offset("three"));
    int group = read.u32(read.entry("one"), 80);
    assertThat(read.u32(read.entry("two"), 80)).isEqualTo(group);
    assertThat(read.u32(read.entry("three"), 80)).isEqualTo(group).isEqualTo(read.entry("one"));
    assertThat(read.u32(read.entry("two"), 52)).isEqualTo(3);
  }

  @Test
  void gnuCpioReadsIt() throws IOException {
    write("bin/tool", "x".repeat(5000));
    write("same", "s");
    Files.createLink(root.resolve("same2"), root.resolve("same"));
    Files.createSymbolicLink(root.resolve("ln"), Path.of("bin/tool"));
    pack();
    assertThat(lines(folder, "cpio", "-t", "-F", "out.cpio"))
        .containsSubsequence(".arrow-index", ".", "bin", "etc", "ln", "same", "same2", "bin/tool");
    Path out = Files.createDirectories(folder.resolve("unpacked"));
    lines(out, "cpio", "-idm", "--no-absolute-filenames", "-F", "../out.cpio");
    assertThat(out.resolve("bin/tool")).hasContent("x".repeat(5000));
    assertThat(out.resolve("same")).hasContent("s");
    assertThat(Files.getAttribute(out.resolve("same"), "unix:ino"))
        .isEqualTo(Files.getAttribute(out.resolve("same2"), "unix:ino"));
    assertThat(Files.readSymbolicLink(out.resolve("ln"))).hasToString("bin/tool");
    assertThat(Files.getLastModifiedTime(out.resolve("same")).toMillis() / 1000)
        .isEqualTo(Attributes.FIXED_TIME);
  }

  @Test
  void theSameFilesGiveTheSameBytesWhereverAndWhenever() throws IOException {
    write("b", "1");
    write("a/c", "2");
    pack();
    byte[] first = Files.readAllBytes(archive);
    Path other = Files.createDirectories(folder.resolve("elsewhere"));
    lines(folder, "cp", "-a", "rootfs/.", "elsewhere");
    Files.setLastModifiedTime(other.resolve("b"), FileTime.fromMillis(1000));
    RootArchive.write(Optional.of(new RootArchive.Source(other, "e")), "x86_64", archive);
    assertThat(Files.readAllBytes(archive)).isEqualTo(first);
  }

  @Test
  void bringsTheFilesThatLibrariesLookFor() throws IOException {
    RootArchive.write(Optional.empty(), "x86_64", archive);
    ReadArchive read = new ReadArchive(archive);
    assertThat(read.text("etc/passwd")).isEqualTo("root:x:0:0:root:/root:/bin/sh\n");
    assertThat(read.text("etc/hosts")).contains("localhost");
    assertThat(read.mode("etc/group")).isEqualTo("100644");
    write("etc/passwd", "me:x:1:1::/:/bin/sh\n");
    assertThat(pack().text("etc/passwd")).startsWith("me:");
    assertThat(pack().text("etc/resolv.conf")).isEmpty();
  }

  @Test
  void leavesALinkCalledEtcAlone() throws IOException {
    Files.createSymbolicLink(root.resolve("etc"), Path.of("config"));
    assertThat(pack().find("etc/passwd")).isEmpty();
  }

  @Test
  void whatTheOwnerOfTheFolderOwnsIsRoots() throws IOException {
    write("f", "");
    ReadArchive read = pack();
    assertThat(read.u32(read.entry("f"), 44)).isZero();
    assertThat(read.u32(read.entry("f"), 48)).isZero();
  }

  @Test
  void holdsPipesButNoSockets() throws IOException {
    lines(root, "mkfifo", "-m", "600", "pipe");
    assertThat(pack().mode("pipe")).isEqualTo("10600");
  }

  @Test
  void holdsThousandsOfFiles() throws IOException {
    for (int i = 0; i < 2000; i++) {
      write("d" + i % 7 + "/f" + i, Integer.toString(i));
    }
    ReadArchive read = pack();
    TreeSet<String> seen = new TreeSet<>();
    for (int i = 0; i < 2000; i++) {
      assertThat(read.text("d" + i % 7 + "/f" + i)).isEqualTo(Integer.toString(i));
      seen.add(read.name(read.entry("d" + i % 7 + "/f" + i)));
    }
    assertThat(seen).hasSize(2000);
    for (int i = 0; i < read.count; i++) {
      int header = (int) read.u64(i, 24);
      assertThat(read.magic(header)).isEqualTo("070701");
      assertThat(read.headerName(header)).endsWith(i == 0 ? "." : read.name(i));
    }
  }

  @Test
  void refusesWhatIsThereNot() {
    assertThat(refusal(folder.resolve("gone")))
        .isEqualTo("gone: error: There is no such folder or archive.\n");
  }

  @Test
  void refusesFoldersThatAreTooDeep() throws IOException {
    write("d/".repeat(70) + "f", "");
    assertThat(refusal(root)).contains("lies in more than 64 folders");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "hello\n".repeat(200));
    assertThat(refusal(text))
        .isEqualTo("text: error: This is no tar or cpio archive, or a damaged one.\n");
    Path none = Files.writeString(folder.resolve("none"), "");
    assertThat(refusal(none)).contains("This is no tar or cpio archive, or a damaged one.");
    assertThat(archive).doesNotExist();
  }

  @Test
  void aFingerprintTellsStatesApart() throws IOException {
    write("a/b", "1");
    String before = RootFingerprint.of(root);
    assertThat(RootFingerprint.of(root)).isEqualTo(before);
    Files.setPosixFilePermissions(
        root.resolve("a/b"), PosixFilePermissions.fromString("rwxr-xr-x"));
    String changed = RootFingerprint.of(root);
    assertThat(changed).isNotEqualTo(before);
    write("a/c", "");
    assertThat(RootFingerprint.of(root)).isNotEqualTo(changed);
  }
}

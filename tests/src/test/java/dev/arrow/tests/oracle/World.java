package dev.arrow.tests.oracle;

import dev.arrow.pack.root.RootArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The world that a program finds, the same natively and in an image: the files, the words it is
 * started with, its place, host name and limits. The other half is in {@code native.c}.
 */
final class World {
  /** Where the program lies, as it sees it. */
  static final String PATH = "/program";

  /** What it is called by. */
  static final List<String> ARGUMENTS = List.of("program");

  /** Its environment. */
  static final List<String> VARIABLES = List.of("PATH=/bin", "HOME=/", "TZ=UTC");

  /** What the kernel is told: outputs are one pipe and pass unchanged, the working folder. */
  static final String KERNEL_WORDS = "arrow.stdio=pipe arrow.cwd=/work";

  /** The same for a program at a terminal. */
  static final String TERMINAL_WORDS = "arrow.cwd=/work";

  private static final long EPOCH = 1_600_000_000_000L;
  private static final int USER = 1000;

  private World() {}

  /** The archive that the image carries and that is unpacked for the native run. */
  static Path archive(Path folder) {
    return archive(folder, Map.of());
  }

  /**
   * The same with programs beside.
   *
   * @param programs by their paths, without a slash at the beginning
   */
  static Path archive(Path folder, Map<String, Path> programs) {
    try {
      Files.createDirectories(folder);
      Path tar = folder.resolve("world.tar");
      try (OutputStream out = Files.newOutputStream(tar);
          TarArchiveOutputStream writer = new TarArchiveOutputStream(out)) {
        Writer files = new Writer(writer);
        files.all();
        for (Map.Entry<String, Path> program : new TreeMap<>(programs).entrySet()) {
          files.program(program.getKey(), Files.readAllBytes(program.getValue()));
        }
      }
      Path archive = folder.resolve("world.cpio");
      RootArchive.write(
          Optional.of(new RootArchive.Source(tar, "world.tar")), Arch.X86_64.word(), archive);
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the world", e);
    }
  }

  private record Writer(TarArchiveOutputStream tar) {

    void all() throws IOException {
      for (String folder :
          List.of("data", "data/dir", "data/dir/sub", "work", "dev", "proc", "etc")) {
        folder(folder, 0755);
      }
      folder("tmp", 01777);
      file("data/hello.txt", 0644, 0, "hello, world\n");
      file("data/empty", 0644, 0, "");
      file("data/lines", 0644, 0, lines());
      file("data/secret", 0600, 0, "secret\n");
      file("data/owned", 0644, USER, "own\n");
      file("data/setuid", 04755, 0, "x\n");
      file("data/first", 0644, 0, "first\n");
      for (String name : List.of("a", "b", "c")) {
        file("data/dir/" + name, 0644, 0, name + "\n");
      }
      link("data/second", TarConstants.LF_LINK, "data/first");
      link("data/link", TarConstants.LF_SYMLINK, "hello.txt");
      link("data/loop", TarConstants.LF_SYMLINK, "loop");
      link("data/dangling", TarConstants.LF_SYMLINK, "absent");
      link("data/dirlink", TarConstants.LF_SYMLINK, "dir");
      TarArchiveEntry pipe = entry("data/pipe", TarConstants.LF_FIFO, 0644);
      put(pipe, "");
      TarArchiveEntry device = entry("data/null", TarConstants.LF_CHR, 0666);
      device.setDevMajor(1);
      device.setDevMinor(3);
      put(device, "");
      folder("box", 0755);
      for (Map.Entry<String, byte[]> file : BoxFiles.all().entrySet()) {
        put(entry("box/" + file.getKey(), TarConstants.LF_NORMAL, 0644), file.getValue());
      }
    }

    void program(String path, byte[] bytes) throws IOException {
      put(entry(path, TarConstants.LF_NORMAL, 0755), bytes);
    }

    private static String lines() {
      StringBuilder text = new StringBuilder();
      IntStream.rangeClosed(1, 700)
          .forEach(i -> text.append("line ").append(i).append(" of a file that has many lines\n"));
      return text.toString();
    }

    private void folder(String path, int mode) throws IOException {
      put(entry(path + "/", TarConstants.LF_DIR, mode), "");
    }

    private void file(String path, int mode, int owner, String text) throws IOException {
      TarArchiveEntry entry = entry(path, TarConstants.LF_NORMAL, mode);
      entry.setIds(owner, owner);
      put(entry, text);
    }

    private void link(String path, byte kind, String to) throws IOException {
      TarArchiveEntry entry = entry(path, kind, 0777);
      entry.setLinkName(to);
      put(entry, "");
    }

    private static TarArchiveEntry entry(String path, byte kind, int mode) {
      TarArchiveEntry entry = new TarArchiveEntry(path, kind);
      entry.setMode(mode);
      entry.setIds(0, 0);
      entry.setModTime(EPOCH);
      return entry;
    }

    private void put(TarArchiveEntry entry, String text) throws IOException {
      put(entry, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(TarArchiveEntry entry, byte[] bytes) throws IOException {
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
  }
}

package dev.arrow.run.dom0;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/** The files of a filesystem that Linux unpacks at its start: a cpio archive, parents first. */
final class InitialFilesystem {
  private static final long FOLDER = CpioConstants.C_ISDIR | 0755;
  private static final long PROGRAM = CpioConstants.C_ISREG | 0755;
  private static final long LINK = CpioConstants.C_ISLNK | 0777;

  private final SortedMap<String, Entry> entries = new TreeMap<>();

  /** Where bytes come from; they are at hand only while the entry is written. */
  private interface Source {
    byte[] bytes() throws IOException;
  }

  /** What one name stands for. */
  private record Entry(long mode, Source source) {
    static Entry of(long mode, byte[] bytes) {
      byte[] own = bytes.clone();
      return new Entry(mode, () -> own);
    }
  }

  /** Adds an empty folder, and those above it. */
  void folder(String path) {
    parents(path);
    entries.put(path, Entry.of(FOLDER, new byte[0]));
  }

  /** Adds a file that everybody may run. */
  void file(String path, Path content) {
    parents(path);
    entries.put(path, new Entry(PROGRAM, () -> Files.readAllBytes(content)));
  }

  /** The same with its content at hand. */
  void text(String path, byte[] content) {
    parents(path);
    entries.put(path, Entry.of(PROGRAM, content));
  }

  /** Adds a symbolic link. */
  void link(String path, String target) {
    parents(path);
    entries.put(path, Entry.of(LINK, target.getBytes(StandardCharsets.UTF_8)));
  }

  private void parents(String path) {
    int slash = path.lastIndexOf('/');
    if (slash > 0 && !entries.containsKey(path.substring(0, slash))) {
      folder(path.substring(0, slash));
    }
  }

  /** Writes the archive. */
  void write(Path file) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        CpioArchiveOutputStream archive = new CpioArchiveOutputStream(out)) {
      long inode = 1;
      for (Map.Entry<String, Entry> each : entries.entrySet()) {
        byte[] bytes = each.getValue().source().bytes();
        CpioArchiveEntry entry = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, each.getKey());
        entry.setMode(each.getValue().mode());
        entry.setSize(bytes.length);
        entry.setInode(inode++);
        entry.setTime(0);
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(Dom0Error.NOT_WRITTEN, "The first domain's files: " + e.getMessage())
              .withHint("Make room in the folder for temporary files, or name another: TMPDIR."));
    }
  }
}

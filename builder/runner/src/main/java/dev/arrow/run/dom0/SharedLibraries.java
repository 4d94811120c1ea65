package dev.arrow.run.dom0;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shared libraries that programs of this machine need. They are read, not started: no program
 * is asked.
 */
final class SharedLibraries {
  /** Where the dynamic linker of Debian's amd64 looks. */
  private static final List<String> FOLDERS =
      List.of("lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu");

  /** Of the System V ABI, "Dynamic Section". */
  private static final long TAG_END = 0;

  private static final long TAG_NEEDED = 1;

  private final Installed installed;
  private final SortedMap<String, Path> found = new TreeMap<>();
  private final Deque<Path> open = new ArrayDeque<>();

  private SharedLibraries(Installed installed) {
    this.installed = installed;
  }

  /**
   * All that programs need, directly or not.
   *
   * @param more names of libraries that they load by themselves
   * @param debianPackage brings the programs, and with them the libraries
   * @return the files by their names inside the filesystem
   */
  static SortedMap<String, Path> of(
      Installed installed, List<Path> programs, List<String> more, String debianPackage) {
    SharedLibraries libraries = new SharedLibraries(installed);
    more.forEach(name -> libraries.take(name, debianPackage));
    libraries.open.addAll(programs);
    while (!libraries.open.isEmpty()) {
      Path file = libraries.open.remove();
      needed(file).forEach(name -> libraries.take(name, debianPackage));
    }
    return libraries.found;
  }

  private void take(String name, String debianPackage) {
    String inside =
        FOLDERS.stream()
            .map(folder -> folder + "/" + name)
            .filter(each -> Files.isRegularFile(installed.path(each)))
            .findFirst()
            .orElseThrow(() -> Installed.missing("library " + name, debianPackage));
    if (found.putIfAbsent(inside, installed.path(inside)) == null) {
      open.add(installed.path(inside));
    }
  }

  private static List<String> needed(Path file) {
    ElfFile elf = ElfFile.read(file);
    Optional<ElfSection> dynamic = elf.section(".dynamic");
    Optional<ElfSection> strings = elf.section(".dynstr");
    List<String> names = new ArrayList<>();
    if (dynamic.isEmpty() || strings.isEmpty()) {
      return names;
    }
    byte[] text = elf.content(strings.get());
    ByteBuffer entries = ByteBuffer.wrap(elf.content(dynamic.get())).order(ByteOrder.LITTLE_ENDIAN);
    long tag = -1;
    while (tag != TAG_END && entries.remaining() >= 2 * Long.BYTES) {
      tag = entries.getLong();
      long value = entries.getLong();
      if (tag == TAG_NEEDED && value >= 0 && value < text.length) {
        names.add(string(text, (int) value));
      }
    }
    return names;
  }

  private static String string(byte[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, from, end - from, StandardCharsets.US_ASCII);
  }
}

package dev.arrow.tests.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers of system calls, held against Linux's own headers. */
@Tag("checks")
final class CallTableTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern DEFINED = Pattern.compile("(?m)^#define __NR_([a-z0-9_]+) (\\S+)$");
  private static final Pattern VALUE = Pattern.compile("(?m)^@([a-z0-9_]+) (\\d+)$");

  /** Names in the generic header that are no calls: the count, and where an own range begins. */
  private static final List<String> NO_CALLS = List.of("syscalls", "arch_specific_syscall");

  /** What Linux's arm64 asks of the generic header, see its <uapi/asm/unistd.h>. */
  private static final List<String> ARM64_WANTS =
      List.of(
          "RENAMEAT",
          "NEW_STAT",
          "SET_GET_RLIMIT",
          "TIME32_SYSCALLS",
          "SYS_CLONE3",
          "MEMFD_SECRET");

  @Test
  void x86_64() throws IOException {
    Assumptions.assumeTrue(
        System.getProperty("os.arch").equals("amd64"), "the header is that of this machine");
    compare("x86_64", "#include <asm/unistd_64.h>\n");
  }

  @Test
  void arm64() throws IOException {
    String wants =
        ARM64_WANTS.stream()
            .map(want -> "#define __ARCH_WANT_" + want + "\n")
            .collect(Collectors.joining());
    compare("arm64", wants + "#include <asm-generic/unistd.h>\n");
  }

  /** A later header knows more calls than the table does; up to its last number they agree. */
  private static void compare(String arch, String header) throws IOException {
    SortedMap<Integer, String> table = table(arch);
    assertThat(table).hasSizeGreaterThan(300);
    assertThat(values(header).headMap(table.lastKey() + 1)).isEqualTo(table);
  }

  private static SortedMap<Integer, String> table(String arch) {
    SortedMap<Integer, String> table = new TreeMap<>();
    for (String line : lines(Path.of("archs", arch, "syscalls.tsv"))) {
      String[] cells = line.split("\t");
      table.put(Integer.valueOf(cells[1]), cells[0]);
    }
    return Collections.unmodifiableSortedMap(table);
  }

  private static List<String> lines(Path file) {
    return SourceTree.text(file).lines().filter(line -> !line.startsWith("#")).toList();
  }

  /** The calls of a header by number: its names first, then what the preprocessor makes of each. */
  private static SortedMap<Integer, String> values(String header) throws IOException {
    String names =
        DEFINED
            .matcher(preprocessed(header, "-dM"))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !NO_CALLS.contains(name))
            .map(name -> "@" + name + " __NR_" + name + "\n")
            .collect(Collectors.joining());
    SortedMap<Integer, String> values = new TreeMap<>();
    Matcher value = VALUE.matcher(preprocessed(header + names, "-P"));
    while (value.find()) {
      values.put(Integer.valueOf(value.group(2)), value.group(1));
    }
    return values;
  }

  private static String preprocessed(String source, String option) throws IOException {
    Path file = Files.createTempFile("calls", ".c");
    try {
      Files.writeString(file, source);
      List<String> argv = List.of("gcc", "-E", option, file.toString());
      return Processes.run(SourceTree.root(), LIMIT, Map.of("LC_ALL", "C"), argv)
          .expect(0)
          .output();
    } finally {
      Files.delete(file);
    }
  }
}

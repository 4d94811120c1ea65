package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sizes of real images, held against the file and against what binutils say. */
@Tag("build")
final class SizeTest {
  private static final List<String> TARGETS = List.of("kvm/x86_64", "linuxu/x86_64");

  @Test
  void everyByteOfEveryImageIsSomebodys() throws IOException {
    TestProject project = TestProject.linked("sizes", TARGETS, Program.PROBE.source());
    project.arrow("size", "--save", "sizes").expect(0);
    String kept = Files.readString(project.folder().resolve("sizes"));
    for (String target : TARGETS) {
      Path image = project.image(target.replace('/', '-'));
      Map<String, Long> columns = columns(kept, target);
      long file =
          columns.values().stream().mapToLong(Long::longValue).sum() - bytes(columns, "bss");
      assertThat(file).as(target).isEqualTo(Files.size(image));
      String[] size = binutils(image);
      assertThat(bytes(columns, "text") + bytes(columns, "rodata")).isEqualTo(number(size[0]));
      assertThat(bytes(columns, "data")).isEqualTo(number(size[1]));
      assertThat(bytes(columns, "bss")).isEqualTo(number(size[2]));
    }
    TestProject elsewhere =
        TestProject.linkedIn("sizes of/another place", "sizes", TARGETS, Program.PROBE.source());
    elsewhere.arrow("size", "--save", "sizes").expect(0);
    assertThat(elsewhere.folder().resolve("sizes")).hasContent(kept);
  }

  @Test
  void aBudgetCountsInstructionsAsTheCounterDoes() {
    TestProject project =
        TestProject.linkedSharing("budget", List.of("kvm/x86_64"), Program.HELLO.source());
    Outcome over = project.arrow("build", "--budget", "insns=1").expect(1);
    Matcher told = Pattern.compile("executes (\\d+) instructions").matcher(over.error());
    assertThat(told.find()).as(over.error()).isTrue();
    Path image = project.image("kvm-x86_64");
    String symbols = run(List.of("nm", image + ".debug")).output();
    Matcher main = Pattern.compile("(?m)^([0-9a-f]+) T main$").matcher(symbols);
    assertThat(main.find()).isTrue();
    String counter = SourceTree.path("tests/bench/insn-count/insn-count").toString();
    String at = "0x" + main.group(1);
    Outcome counted = run(List.of(counter, "-M", "microvm", "-m", at, image.toString()));
    assertThat(counted.error()).contains("mark=" + told.group(1));
    project.arrow("build", "--budget", "insns=" + told.group(1)).expect(0);
  }

  private static Outcome run(List<String> argv) {
    return Processes.run(Path.of("/"), Duration.ofSeconds(60), argv);
  }

  /** Text with constants, data, bss. */
  private static String[] binutils(Path image) {
    String table =
        Processes.run(Path.of("/"), Duration.ofSeconds(10), List.of("size", image.toString()))
            .expect(0)
            .output();
    return table.lines().skip(1).findFirst().orElseThrow().strip().split("\\s+");
  }

  private static Map<String, Long> columns(String kept, String target) {
    String mine = kept.substring(kept.indexOf("image " + target + "\n"));
    Map<String, Long> sums = new TreeMap<>();
    mine.lines()
        .skip(1)
        .takeWhile(line -> line.contains("\t"))
        .map(line -> line.split("\t"))
        .forEach(words -> sums.merge(words[0], number(words[4]), Long::sum));
    return sums;
  }

  private static long bytes(Map<String, Long> columns, String name) {
    return columns.getOrDefault(name, 0L);
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }
}

package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.pool.Library;
import dev.arrow.process.HostArch;
import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * `arrow lib test` runs what the tests of this checkout run: each host test, and each guest test on
 * each target where its library can be.
 */
@Tag("linuxu")
final class LibraryTestCommandTest {
  private static final Pattern RUN = Pattern.compile("(?m)^  TEST  (\\S+ on \\S+)$");
  private static final List<Machine> MACHINES =
      List.of(
          Machine.BAREMETAL,
          Machine.MICROVM,
          Machine.VIRT,
          Machine.LINUXU,
          Machine.LINUXU_ARM64,
          Machine.XEN_PV,
          Machine.XEN_PVH,
          Machine.XEN_ARM64);

  @Test
  void theProductRunsTheSameTestsAndTheyPass() {
    List<String> names =
        PoolLibraries.all().values().stream()
            .filter(library -> !expected(library).isEmpty())
            .map(Library::name)
            .toList();
    Sample.of("lib-test", names).share(0.3).check(name -> check(PoolLibraries.all().get(name)));
  }

  private static void check(Library library) {
    Outcome run = Arrow.run(SourceTree.root(), "lib", "test", library.name());
    assertThat(run.expect(0).output()).endsWith(", 0 failed\n");
    Set<String> ran = new TreeSet<>();
    Matcher line = RUN.matcher(run.error());
    while (line.find()) {
      ran.add(line.group(1));
    }
    assertThat(ran).isEqualTo(expected(library));
  }

  private static boolean isHosts(Machine machine) {
    return machine.arch().equals(HostArch.name());
  }

  private static Set<String> expected(Library library) {
    Set<String> expected = new TreeSet<>();
    for (PoolLibraries.TestFile test : PoolLibraries.hostTests()) {
      // its configuration is that of a target for this machine's architecture
      boolean here = MACHINES.stream().anyMatch(each -> isHosts(each) && test.isOn(each));
      if (test.library().equals(library) && here) {
        expected.add(test.name() + " on host");
      }
    }
    for (PoolLibraries.TestFile test : PoolLibraries.guestTests()) {
      if (test.library().equals(library)) {
        MACHINES.stream()
            .filter(test::isOn)
            .forEach(machine -> expected.add(test.name() + " on " + machine.target()));
      }
    }
    return expected;
  }
}

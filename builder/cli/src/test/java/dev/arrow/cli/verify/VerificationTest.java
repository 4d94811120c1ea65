package dev.arrow.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.console.Console;
import dev.arrow.cli.console.Terminal;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerificationTest {
  private static final String SUITE =
      "<?xml version=\"1.0\"?>\n<testsuite xmlns:x=\"y\" name=\"a\" time=\"1.5\" tests=\"5\""
          + " errors=\"1\" skipped=\"1\" failures=\"1\">\n<testcase time=\"9\"/></testsuite>";

  @TempDir Path checkout;
  private long now;

  @Test
  void reportsAreAddedUp() throws IOException {
    Path folder = Files.createDirectories(checkout.resolve("tests/target/surefire-reports/boot"));
    Files.writeString(folder.resolve("TEST-a.xml"), SUITE);
    Files.writeString(folder.resolve("TEST-b.xml"), SUITE);
    Files.writeString(folder.resolve("other.xml"), SUITE);
    TestReports reports = new TestReports(checkout);
    assertThat(reports.tally(Part.BOOT)).isEqualTo(new Tally(4, 4, 2, 0));
    assertThat(reports.tally(Part.HOST)).isEqualTo(Tally.NONE);
    reports.clear(Part.BOOT);
    assertThat(reports.tally(Part.BOOT)).isEqualTo(Tally.NONE);
  }

  @Test
  void reportsOfTheToolLieInItsModules() throws IOException {
    for (String module : new String[] {"base", "cli"}) {
      Path folder = checkout.resolve("builder").resolve(module).resolve("target/surefire-reports");
      Files.writeString(Files.createDirectories(folder).resolve("TEST-a.xml"), SUITE);
    }
    assertThat(new TestReports(checkout).tally(Part.JAVA).failed()).isEqualTo(4);
  }

  @Test
  void tableEndsWithTheSum() {
    SortedMap<Part, Tally> results = new TreeMap<>();
    results.put(Part.JAVA, new Tally(120, 0, 2, 47.6));
    results.put(Part.BOOT, new Tally(30, 1, 0, 251));
    assertThat(ResultTable.text(results))
        .isEqualTo(
            """
            part       passed   failed  skipped  seconds   budget
            java          120        0        2       48      300
            boot           30        1        0      251      120
            150 passed, 1 failed
            """);
  }

  @Test
  void partsThatWereNotAskedForAreSkipped() {
    assertThat(MavenCommand.of(EnumSet.of(Part.BOOT), true, 7))
        .contains("tests", "-Darrow.skip.boot=false", "-Darrow.skip.java=true")
        .contains("-Darrow.long=true", "-Darrow.seed=7", "-Darrow.budget.boot=120");
    assertThat(MavenCommand.of(EnumSet.of(Part.JAVA), false, 7)).contains("builder/cli");
  }

  @Test
  void unitTestsOfAllModulesAreOnePart() {
    PartTimes times = new PartTimes(() -> now);
    for (String module : new String[] {"base", "cli"}) {
      now += 5_000_000_000L;
      times.line("[INFO] --- maven-surefire-plugin:3.6.1:test (default-test) @ " + module + " ---");
      now += 2_000_000_000L;
      times.line("[INFO] --- maven-jar-plugin:3.5.1:jar (default-jar) @ " + module + " ---");
    }
    assertThat(times.seconds(Part.JAVA)).isEqualTo(4.0);
    assertThat(times.seconds(Part.BOOT)).isZero();
  }

  /** Plays Maven: prints some lines and leaves the reports of a part. */
  private CommandRunner maven(int status) {
    return new CommandRunner() {
      @Override
      public CommandResult run(Command command) {
        throw new AssertionError("its lines are to be shown while it runs");
      }

      @Override
      public CommandResult run(Command command, LineListener listener) {
        assertThat(command.argv()).startsWith("mvn").contains("-Darrow.skip.boot=false");
        listener.line("[INFO] --- surefire:3.6.1:test (host) @ arrow-tests ---", false);
        listener.line("[INFO] --- surefire:3.6.1:test (boot) @ arrow-tests ---", false);
        listener.line("sample boot: 3 of 9", false);
        listener.line("[ERROR] BootTest.fails", false);
        now += 1_500_000_000;
        listener.line("[INFO] --- surefire:3.6.1:test (build) @ arrow-tests ---", false);
        now += 7_000_000_000L;
        listener.line("[INFO] BUILD SUCCESS", false);
        leaveReports();
        return new CommandResult(status, "", "");
      }
    };
  }

  private void leaveReports() {
    try {
      Path folder = Files.createDirectories(checkout.resolve("tests/target/surefire-reports/boot"));
      Files.writeString(folder.resolve("TEST-a.xml"), SUITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Tally verified(int status, ByteArrayOutputStream shown) throws IOException {
    Console console =
        new Console(
            InputStream.nullInputStream(), new ByteArrayOutputStream(), shown, Terminal.NONE);
    SortedMap<Part, Tally> results =
        new Verification(console, maven(status), checkout, () -> now)
            .run(new TreeSet<>(EnumSet.of(Part.BOOT)), false, 7);
    return results.get(Part.BOOT);
  }

  @Test
  void whatMattersIsShownWhileMavenRuns() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    assertThat(verified(0, shown)).isEqualTo(new Tally(2, 2, 1, 1.5));
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualTo("arrow: seed 7\nsample boot: 3 of 9\n[ERROR] BootTest.fails\n");
  }

  @Test
  void mavenThatFailsIsAFailure() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    assertThat(verified(1, shown)).isEqualTo(new Tally(2, 3, 1, 1.5));
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Maven ended with status 1");
  }
}

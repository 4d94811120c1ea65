package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models of how threads wait and are woken, in `tests/spin`: Spin goes through all that can happen.
 * Each has the race that its code must not have behind {@code RACE}, which Spin must find.
 */
@Tag("host")
final class SpinTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Path MODELS = SourceTree.path("tests/spin");
  private static final Pattern CLAIM = Pattern.compile("(?m)^ltl (\\w+) ");
  private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");

  @TempDir Path folder;

  @Test
  void nothingIsLostHoweverStepsFollowEachOther() throws IOException {
    List<Path> models = models();
    assertThat(models).isNotEmpty();
    for (Path model : models) {
      for (String claim : claims(model)) {
        assertThat(errors(model, claim)).as("%s of %s", claim, model).isZero();
        assertThat(errors(model, claim, "-DTIMED=1")).as("%s of %s, timed", claim, model).isZero();
      }
    }
  }

  @Test
  void theRaceOfEachModelIsFound() throws IOException {
    for (Path model : models()) {
      int found = 0;
      for (String claim : claims(model)) {
        found += errors(model, claim, "-DRACE");
      }
      assertThat(found).as("errors of %s with its race", model).isPositive();
    }
  }

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files.filter(file -> file.toString().endsWith(".pml")).sorted().toList();
    }
  }

  private static List<String> claims(Path model) {
    List<String> claims = new ArrayList<>();
    Matcher matcher = CLAIM.matcher(SourceTree.text(model));
    while (matcher.find()) {
      claims.add(matcher.group(1));
    }
    assertThat(claims).as("claims of %s", model).isNotEmpty();
    return claims;
  }

  /** How many errors Spin finds, with weak fairness: each process that can go on does so. */
  private int errors(Path model, String claim, String... options) {
    List<String> argv = new ArrayList<>(List.of("spin"));
    argv.addAll(List.of(options));
    argv.addAll(List.of("-run", "-a", "-f", "-ltl", claim, model.toString()));
    Outcome run = Processes.run(folder, LIMIT, argv);
    Matcher matcher = ERRORS.matcher(run.output());
    assertThat(matcher.find()).as("what Spin says: %s", run).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}

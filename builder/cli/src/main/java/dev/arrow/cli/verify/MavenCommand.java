package dev.arrow.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one run of Maven behind {@code arrow verify}. The parent's and the tests' pom.xml hold the
 * other half of the agreement: {@code arrow.skip.PART} leaves a part out, and each part's tests get
 * the properties {@code arrow.long}, {@code arrow.seed} and {@code arrow.budget}.
 */
final class MavenCommand {
  private MavenCommand() {}

  static List<String> of(Set<Part> parts, boolean all, long seed) {
    List<String> argv = new ArrayList<>(List.of("mvn", "-B", "-ntp", "verify"));
    // The module `tests` needs all others; without its parts, the tool alone is enough.
    boolean toolOnly = parts.equals(Set.of(Part.JAVA));
    argv.addAll(List.of("-pl", toolOnly ? "builder/cli" : "tests", "-am"));
    argv.add("-Dmaven.test.failure.ignore=true");
    if (!parts.contains(Part.JAVA)) {
      argv.add("-Dspotless.check.skip=true");
    }
    for (Part part : Part.values()) {
      argv.add("-Darrow.skip." + part.word() + "=" + !parts.contains(part));
      argv.add("-Darrow.budget." + part.word() + "=" + part.budget());
    }
    argv.add("-Darrow.long=" + all);
    argv.add("-Darrow.seed=" + seed);
    return argv;
  }
}

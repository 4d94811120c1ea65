package dev.arrow.tests.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shell scripts: every one is POSIX sh and parses. */
@Tag("checks")
final class ScriptTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern BASHISM =
      Pattern.compile(
          "\\[\\[ |^\\s*function \\w|\\$'|<<<|&>|\\bpipefail\\b|\\$\\{\\w+(\\^|,|//)|=~"
              + "|^\\s*(declare|typeset|shopt|pushd|popd)\\b|^\\s*\\w+=\\(");

  private static List<Path> scripts() {
    List<Path> found = new ArrayList<>();
    for (Path file : SourceTree.files()) {
      boolean candidate = file.toString().endsWith(".sh") || file.toString().indexOf('.') <= 0;
      if (candidate && SourceTree.text(file).startsWith("#!")) {
        found.add(file);
      }
    }
    return found;
  }

  @Test
  void theLauncherIsAmongThem() {
    assertThat(scripts()).contains(Path.of("arrow"), Path.of(".ci/run"));
  }

  @Test
  void scriptsAreForTheStandardShell() {
    Findings findings = new Findings();
    for (Path script : scripts()) {
      List<String> lines = SourceTree.text(script).lines().toList();
      if (!lines.get(0).equals("#!/bin/sh")) {
        findings.add(script, 1, "the first line must be #!/bin/sh");
      }
      if (!Files.isExecutable(SourceTree.path(script.toString()))) {
        findings.add(script, "not executable");
      }
      for (int i = 1; i < lines.size(); i++) {
        if (BASHISM.matcher(lines.get(i)).find() && !lines.get(i).strip().startsWith("#")) {
          findings.add(script, i + 1, "not POSIX: " + lines.get(i).strip());
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void scriptsParse() {
    Findings findings = new Findings();
    for (Path script : scripts()) {
      run(findings, script, List.of("sh", "-n", script.toString()));
    }
    findings.assertNone();
  }

  @Test
  void shellcheckFindsNothing() {
    boolean promised =
        Files.exists(SourceTree.path("packages.txt"))
            && SourceTree.text(Path.of("packages.txt")).contains("shellcheck");
    if (!promised) {
      System.out.println("shellcheck is not in packages.txt, so no script was given to it");
      return;
    }
    Findings findings = new Findings();
    for (Path script : scripts()) {
      run(findings, script, List.of("shellcheck", "-s", "sh", script.toString()));
    }
    findings.assertNone();
  }

  private static void run(Findings findings, Path script, List<String> argv) {
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, argv);
    if (outcome.status() != 0) {
      findings.add(script, outcome.output() + outcome.error());
    }
  }
}

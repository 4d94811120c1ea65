package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Drawn;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pipelines of `arrow new --ci`, run as their services would: every step in a clean folder,
 * with a home of its own and Arrow from a repository. The second one starts from the caches of the
 * first.
 */
@Tag("build")
final class PipelineTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Path HOME = SourceTree.path("tests/target/projects/pipeline");
  private static final Path CLEAN = HOME.resolve("clean");
  private static final Path CACHE = HOME.resolve("cache");
  private static final String MAVEN = ".m2/repository";

  private static Outcome sh(Path folder, Map<String, String> variables, String script) {
    return Processes.run(folder, LIMIT, variables, List.of("sh", "-e", "-c", script));
  }

  private static void sh(Path folder, String script) {
    sh(folder, Map.of(), script).expect(0);
  }

  /** A repository that holds this checkout as it is, changes that were not committed included. */
  private static String repositoryOfArrow(Path folder) throws IOException {
    for (Path file : SourceTree.files()) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(SourceTree.path(file.toString()), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    sh(
        folder,
        "git init -q . && git add -A && git -c user.name=t -c user.email=t@localhost commit -qm t");
    return Processes.run(folder, LIMIT, List.of("git", "rev-parse", "HEAD")).output().strip();
  }

  @Drawn(name = "build-pipelines", oneOf = 3)
  @Test
  void bothPipelinesBuildRunAndKeepWhatTheyMade() throws IOException {
    sh(SourceTree.root(), "rm -rf tests/target/projects/pipeline");
    Files.createDirectories(HOME.resolve("home"));
    Files.createDirectories(CACHE);
    Path arrow = HOME.resolve("arrow.git");
    Map<String, String> variables = new HashMap<>();
    variables.put("ARROW_REF", repositoryOfArrow(arrow));
    variables.put("ARROW_REPOSITORY", arrow.toString());
    variables.put("HOME", HOME.resolve("home").toString());
    Path users = Files.createDirectories(HOME.resolve("users"));
    sh(users, "git init -q .");
    Arrow.run(users, "new", "--ci", "github", "demo").expect(0);
    Arrow.run(users, "new", "--ci", "gitlab", "demo").expect(0);

    clean(users);
    restoreMaven();
    Outcome first = sh(CLEAN, variables, new PipelineSteps(users).github()).expect(0);
    assertThat(first.error()).contains("building the tool");
    assertKept();
    sh(CLEAN, "cp -a --parents .arrow-ci/arrow/.arrow demo/build/obj ../cache");

    clean(users);
    sh(CACHE, "cp -a . ../clean");
    restoreMaven();
    variables.put("CI_PROJECT_DIR", CLEAN.toString());
    Outcome second = sh(CLEAN, variables, new PipelineSteps(users).gitlab()).expect(0);
    assertThat(second.error()).doesNotContain("building the tool");
    assertThat(second.error()).contains("arrow: 1 file compiled");
    assertKept();

    sh(CLEAN, "echo another >.arrow-ci/arrow/.arrow/commit");
    sh(CLEAN, variables, new PipelineSteps(users).beforeGitlab()).expect(0);
    assertThat(CLEAN.resolve(".arrow-ci/arrow/.arrow")).doesNotExist();
    assertThat(CLEAN.resolve("demo/build/obj")).doesNotExist();

    variables.put("ARROW_REPOSITORY", "");
    Outcome unset = sh(CLEAN, variables, new PipelineSteps(users).gitlab());
    assertThat(unset.status()).isNotZero();
    assertThat(unset.error()).contains("ARROW_REPOSITORY: is not set");
  }

  /** What the service starts with: the files of the repository and nothing else. */
  private static void clean(Path users) {
    sh(HOME, "rm -rf clean && mkdir clean && cp -R " + users + "/. clean && rm -rf clean/.git");
  }

  /** What Maven has fetched on this machine stands for what the service's cache would hold. */
  private static void restoreMaven() throws IOException {
    Path fetched = Path.of(System.getProperty("user.home"), MAVEN);
    Files.createDirectories(CLEAN.resolve(".arrow-ci"));
    Files.createSymbolicLink(CLEAN.resolve(".arrow-ci/maven"), fetched);
  }

  private static void assertKept() throws IOException {
    assertThat(Files.readString(CLEAN.resolve("demo/arrow-tests.xml")))
        .contains("<testsuites name=\"arrow\" tests=\"2\" failures=\"0\" errors=\"0\">")
        .contains("<testsuite name=\"demo/image on kvm/x86_64\"");
    for (String target : List.of("kvm-x86_64", "linuxu-x86_64")) {
      assertThat(new TestProject(CLEAN.resolve("demo"), "demo").image(target)).isRegularFile();
    }
  }
}

package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Pipelines of `arrow new --ci`. What they do is tried in the tests across modules. */
final class PipelineTest {
  private static final String GITHUB = ".github/workflows/arrow.yml";
  private static final String GITLAB = ".gitlab-ci.yml";
  private static final Pattern PINNED = Pattern.compile("[\\w/-]+@[0-9a-f]{40}");
  private static final Pattern NUMBERED = Pattern.compile("[a-z]+[:-][0-9][0-9.]*");

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
  }

  private String written(String service, String name) throws IOException {
    assertThat(Invocation.in(folder, "new", "--ci", service, name).status()).isZero();
    String text = Files.readString(folder.resolve(service.equals("github") ? GITHUB : GITLAB));
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Object read = new Yaml(new SafeConstructor(strict)).load(text);
    assertThat(read).isInstanceOf(java.util.Map.class);
    return text;
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "gitlab"})
  void pipelineKnowsWhereTheProjectIs(String service) throws IOException {
    String text = written(service, "apps/demo");
    assertThat(folder.resolve("apps/demo/arrow.yaml")).exists();
    assertThat(text)
        .contains("arrow --yes build apps/demo\n")
        .contains("--junit=apps/demo/arrow-tests.xml -C apps/demo\n")
        .containsPattern("[^=]apps/demo/arrow-tests.xml\n")
        .contains("apps/demo/build/*/demo\n")
        .contains("apps/demo/build/obj\n")
        .contains("rm -rf .arrow ../../apps/demo/build/obj\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "gitlab"})
  void projectAtTheTopIsTheCurrentFolder(String service) throws IOException {
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: top\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n");
    assertThat(written(service, "."))
        .contains("arrow --yes build .\n")
        .contains("--junit=arrow-tests.xml -C .\n")
        .contains(" build/*/top\n")
        .contains("../../build/obj\n");
    assertThat(folder.resolve("main.c")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "gitlab"})
  void whatIsFetchedHasANumber(String service) throws IOException {
    List<String> lines = written(service, "demo").lines().map(String::strip).toList();
    for (String line : lines) {
      if (line.startsWith("- uses: ")) {
        assertThat(line.split(" ", -1)[2]).matches(PINNED);
      }
      if (line.matches("(image|container|runs-on): .*")) {
        assertThat(line.split(" ", -1)[1]).matches(NUMBERED);
      }
      assertThat(line).doesNotContain("curl", "wget", "latest", "| sh");
    }
  }

  @Test
  void fileThatIsThereIsKeptAndNothingElseIsWritten() throws IOException {
    Files.writeString(folder.resolve(GITLAB), "mine: 1\n");
    Invocation run = Invocation.in(folder, "new", "--ci", "gitlab", "demo");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error()).contains(".gitlab-ci.yml` is there already.");
    assertThat(folder.resolve("demo")).doesNotExist();
    assertThat(folder.resolve(GITLAB)).hasContent("mine: 1");
  }

  @Test
  void otherServicesAndPathsThatNeedQuotesAreRefused() throws IOException {
    Invocation service = Invocation.in(folder, "new", "--ci", "travis", "demo");
    assertThat(service.status()).isEqualTo(2);
    assertThat(service.error()).contains("`travis`").contains("Take github or gitlab.");
    Files.createDirectories(folder.resolve("a b"));
    Invocation path = Invocation.in(folder, "new", "--ci", "github", "a b/demo");
    assertThat(path.status()).isEqualTo(1);
    assertThat(path.error()).contains("`a b/demo` cannot stand in a pipeline");
    assertThat(folder.resolve("a b/demo")).doesNotExist();
    Invocation existing = Invocation.in(folder, "new", "demo");
    assertThat(existing.status()).isZero();
    assertThat(Invocation.in(folder, "new", "demo").status()).isEqualTo(1);
  }

  @Test
  void userIsToldOfTheVariables() {
    assertThat(Invocation.in(folder, "new", "--ci", "gitlab", "demo").error())
        .contains("written; `arrow run demo` builds and starts it")
        .contains("ARROW_REPOSITORY and ARROW_REF");
  }
}

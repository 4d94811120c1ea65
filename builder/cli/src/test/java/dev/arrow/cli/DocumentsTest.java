package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.Answer;
import dev.arrow.cli.json.AnswerSchema;
import dev.arrow.diag.Diagnostic;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import dev.arrow.run.Ending;
import dev.arrow.run.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole documents, read by a strict reader and held against their schema. A missing expectation is
 * written and the test still fails; with -Darrow.golden=overwrite all are written.
 */
final class DocumentsTest {
  private static final boolean OVERWRITE =
      System.getProperty("arrow.golden", "").equals("overwrite");

  @TempDir static Path folder;
  private static AnswerSchema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    schema = new AnswerSchema(Invocation.CHECKOUT);
  }

  @TestFactory
  Stream<DynamicTest> theDocumentIsTheGoldenOne() throws IOException {
    return DocumentCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(DocumentCase each) throws IOException {
    Path place = folder.toRealPath().resolve(each.name());
    Invocation run = each.run(place);
    JsonNode document = schema.document(run.output());
    assertThat(document.at("/status").asInt()).isEqualTo(run.status());
    String shown = DocumentCase.shown(run.output(), place);
    if (OVERWRITE) {
      Files.writeString(each.expected(), shown);
    } else if (!Files.exists(each.expected())) {
      Files.writeString(each.expected(), shown);
      fail("the expectation was missing and has been written; read it");
    }
    assertThat(shown).isEqualTo(Files.readString(each.expected()));
    assertThat(shown).doesNotContain("internal-error");
  }

  @Test
  void everyEndingOfARunFits() {
    List<Ending> endings =
        List.of(
            new Ending.Exited(7),
            new Ending.Signalled(11),
            new Ending.Panicked(),
            new Ending.Faulted("it is gone"),
            new Ending.TimedOut(Duration.ofSeconds(1)),
            new Ending.ToolFailed("it did not start"));
    for (Ending ending : endings) {
      Answer answer = new Answer("0.1.0", "run");
      answer.result(RunDocument.of("kvm/x86_64", "build/demo", Machine.MICROVM, ending));
      JsonNode document = schema.document(answer.document(ending.status()).pretty());
      assertThat(document.at("/result/end").asString()).isEqualTo(ending.word());
      assertThat(document.at("/result/status")).isEqualTo(document.at("/status"));
    }
  }

  @Test
  void diagnosticsBeyondTheLimitAreCounted() {
    Answer answer = new Answer("0.1.0", "build");
    for (int i = 0; i < 1003; i++) {
      answer.tell(Diagnostic.of(CliError.FILE, "It is gone.").withNote("It was here."));
    }
    JsonNode document = schema.document(answer.document(1).pretty());
    assertThat(document.at("/diagnostics").size()).isEqualTo(1000);
    assertThat(document.at("/untold").asInt()).isEqualTo(3);
  }

  /** Every mistake that is answered in words is answered in a document, with the same words. */
  @TestFactory
  Stream<DynamicTest> mistakesAreToldInBothForms() throws IOException {
    return ErrorCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> checkBoth(each)));
  }

  private static void checkBoth(ErrorCase each) throws IOException {
    Path place = folder.toRealPath().resolve("both-" + each.name());
    each.lay(place);
    List<String> words = new ArrayList<>(List.of(each.arguments()));
    words.add("--json");
    Invocation run = ErrorCase.invoke(place, words.toArray(String[]::new));
    JsonNode document = schema.document(run.output());
    assertThat(document.at("/status").asInt()).isEqualTo(run.status());
    assertThat(document.at("/diagnostics").isEmpty()).isEqualTo(run.status() == 0 && !warns(run));
    if (!run.error().contains("has no option `--json`")) {
      assertThat("status " + run.status() + "\n\n" + ErrorCase.shown(run.error(), place))
          .isEqualTo(Files.readString(each.expected()));
    }
  }

  private static boolean warns(Invocation run) {
    return run.error().contains("warning: ");
  }

  /** A key that stands in a document without a word in the manual is of no use. */
  @Test
  void theManualNamesEveryKey() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (DocumentCase each : DocumentCase.all()) {
      addKeys(JsonMapper.shared().readTree(Files.readString(each.expected())), keys);
    }
    String manual = Files.readString(Invocation.CHECKOUT.resolve("docs/manual/json.md"));
    assertThat(keys).hasSizeGreaterThan(30).allMatch(key -> manual.contains("`" + key + "`"));
  }

  private static void addKeys(JsonNode node, Set<String> keys) {
    node.propertyNames().stream()
        .filter(name -> !name.matches("microvm.*|q35|pc"))
        .forEach(keys::add);
    node.forEach(child -> addKeys(child, keys));
  }

  @Test
  void theSchemaRefusesWhatIsNoAnswer() throws IOException {
    String sound =
        Files.readString(new DocumentCase(DocumentCase.all().get(0).folder()).expected());
    assertThat(schema.isSound(Invocation.CHECKOUT)).isTrue();
    assertThat(schema.refuses(sound)).isFalse();
    assertThat(schema.refuses("{}")).isTrue();
    assertThat(schema.refuses(sound.replace("\"format\": 1", "\"format\": 2"))).isTrue();
    assertThat(schema.refuses(sound.replace("\"severity\": \"error\"", "\"severity\": 1")))
        .isTrue();
    assertThat(schema.refuses(sound.replace("\"status\"", "\"stat\""))).isTrue();
  }

  @Test
  void aFaultOfOurOwnIsADocumentToo() {
    Invocation run =
        Invocation.in(
            new Invocation.Place(Invocation.CHECKOUT, folder, Map.of()),
            new Broken(new IllegalStateException("broken")),
            "doctor",
            "--json");
    JsonNode document = schema.document(run.output());
    assertThat(run.status()).isEqualTo(1);
    assertThat(document.at("/diagnostics/0/kind").asString()).isEqualTo("internal-error");
  }

  @Test
  void tooLittleMemoryIsNoFaultOfOurs() {
    Invocation run =
        Invocation.in(
            new Invocation.Place(Invocation.CHECKOUT, folder, Map.of()),
            new Broken(new OutOfMemoryError("Java heap space")),
            "doctor");
    long most = Runtime.getRuntime().maxMemory() >> 20;
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error())
        .isEqualTo(
            """
            error: This takes more than the %d MiB of memory that Java may use.
            hint: Allow more, for example: JAVA_TOOL_OPTIONS=-Xmx%dm
            """
                .formatted(most, 4 * most));
  }

  /**
   * Does what it must never do.
   *
   * @param fault thrown by all, a RuntimeException or an Error
   */
  private record Broken(Throwable fault) implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }
}

package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Conversation;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask, on a terminal, beside the C tool of Linux 6.1 under the same keys. */
@Tag("kconfig")
final class QuestionsOnTerminalTest {
  private static final String NAME = "linux-6.1";
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Path TREES = SourceTree.path("tests/kconfig-questions");

  /** A value in brackets behind a prompt, or the line below the members of a choice. */
  private static final Pattern QUESTION =
      Pattern.compile("(\\] (\\(NEW\\) )?|choice\\[[^]]*\\]: )$");

  private static final List<String> KEYS =
      List.of(
          "", "", "", "y", "m", "n", "?", "2", "1", "2?", "7", "0x1f", "a word", "Y", "nonsense");

  /** So many answers are drawn; then all the rest is left as it is. */
  private static final int MOST_DRAWN = 60;

  private static final int SEEDS = 4;

  @BeforeAll
  static void fetch() {
    TreeCache.fetch(NAME);
  }

  /**
   * One evening at the keyboard.
   *
   * @param tree a folder of tests/kconfig-questions
   * @param started whether there is a configuration already
   */
  private record Talk(String tree, String mode, boolean started, int seed) {
    @Override
    public String toString() {
      return "%s %s %s seed %d".formatted(tree, mode, started ? "started" : "empty", seed);
    }
  }

  private static List<Talk> talks() {
    List<Talk> talks = new ArrayList<>();
    for (String tree : List.of("types", "choices", "openings")) {
      for (String mode : List.of("oldconfig", "oldaskconfig")) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          talks.add(new Talk(tree, mode, seed % 2 == 0, seed));
        }
      }
    }
    return talks;
  }

  @Test
  void theSameKeysGiveTheSameFile(@TempDir Path folder) {
    Sample.of("kconfig-terminal", talks()).check(talk -> compare(talk, folder));
  }

  private static void compare(Talk talk, Path folder) throws IOException {
    Path place = Files.createDirectory(folder.resolve(talk.toString().replace(' ', '-')));
    Path theirs = lay(talk, place.resolve("theirs"));
    Path ours = lay(talk, place.resolve("ours"));
    Conversation expected =
        hold(theirs, TreeCache.tool(NAME) + " --" + talk.mode() + " Kconfig", keys(talk.seed()));
    Conversation actual = hold(ours, arrow(talk.mode()), keys(talk.seed()));
    assertThat(expected.status()).as(expected.seen()).isZero();
    assertThat(actual.status()).as(actual.seen()).isZero();
    assertThat(actual.questions()).isEqualTo(expected.questions()).isNotEmpty();
    assertThat(config(ours)).isEqualTo(config(theirs));
  }

  /** What is typed for one question after the other. */
  private static UnaryOperator<String> keys(int seed) {
    Random random = new Random(seed);
    int[] count = new int[1];
    return question ->
        (count[0]++ < MOST_DRAWN ? KEYS.get(random.nextInt(KEYS.size())) : "") + "\n";
  }

  @Test
  void helpIsShownAndTheQuestionComesAgain(@TempDir Path folder) throws IOException {
    Talk talk = new Talk("types", "oldconfig", false, 0);
    Path place = lay(talk, folder.resolve("tree"));
    List<String> typed = new ArrayList<>(List.of("?\n"));
    Conversation said =
        hold(place, arrow("oldconfig"), q -> typed.isEmpty() ? "\n" : typed.remove(0));
    assertThat(said.status()).isZero();
    assertThat(said.questions().get(1)).isEqualTo(said.questions().get(0));
    assertThat(said.seen())
        .contains("CONFIG_MODULES:", "Parts that are loaded later.")
        .endsWith("*\n* the end\n*\narrow: wrote .config\n");
  }

  /** The C tool takes defaults from here on; see docs/manual/kconfig.md for why not. */
  @Test
  void whenTheInputEndsNothingIsWritten(@TempDir Path folder) throws IOException {
    for (String mode : List.of("oldconfig", "oldaskconfig")) {
      for (int before : List.of(0, 2)) {
        Path place = lay(new Talk("types", mode, true, 0), folder.resolve(mode + before));
        String was = config(place);
        int[] left = {before};
        Conversation said =
            hold(place, arrow(mode), q -> left[0]-- > 0 ? "\n" : Conversation.END_OF_INPUT);
        assertThat(said.status()).as(said.seen()).isEqualTo(1);
        assertThat(said.seen()).contains("The input ends before", "Nothing was written.");
        assertThat(said.questions()).hasSize(before + 1);
        assertThat(config(place)).isEqualTo(was);
        assertThat(place.resolve(".config.old")).doesNotExist();
      }
    }
  }

  private static Path lay(Talk talk, Path place) throws IOException {
    Files.createDirectories(place);
    Path tree = TREES.resolve(talk.tree());
    Files.copy(tree.resolve("Kconfig"), place.resolve("Kconfig"));
    if (talk.started()) {
      Files.copy(tree.resolve("config"), place.resolve(".config"));
    }
    return place;
  }

  private static String arrow(String mode) {
    return SourceTree.path("arrow") + " kconfig " + mode + " --dialect " + NAME;
  }

  private static Conversation hold(Path place, String command, UnaryOperator<String> answers) {
    return Conversation.hold(place, Map.of("TERM", "dumb"), command, QUESTION, answers, LIMIT);
  }

  private static String config(Path place) throws IOException {
    return Files.readString(place.resolve(".config"));
  }
}

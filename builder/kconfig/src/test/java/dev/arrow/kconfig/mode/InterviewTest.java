package dev.arrow.kconfig.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final String SMALL =
      """
      config MODULES
      \tbool "modules"
      \tdefault y
      \tmodules
      config A
      \tbool "a"
      \thelp
      \t  What a is.
      menu "inner"
      config T
      \ttristate "t"
      \tdepends on A
      config N
      \tint "n"
      \trange 1 9
      endmenu
      choice
      \tprompt "c"
      config X
      \tbool "x"
      config Y
      \tbool "y"
      endchoice
      """;

  /** Answers the questions in turn and writes down what came. */
  private static String held(Interview interview, String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    StringBuilder out = new StringBuilder();
    while (true) {
      Step step = interview.next();
      if (step instanceof Step.Done) {
        assertThat(left).isEmpty();
        return out.toString();
      } else if (step instanceof Step.Asked asked) {
        assertThat(interview.next()).isEqualTo(asked);
        String answer = left.remove();
        Reply reply = interview.answer(answer);
        out.append(name(asked.question())).append('=').append(answer);
        out.append(
            reply instanceof Reply.Taken ? "\n" : reply instanceof Reply.Help ? "?\n" : "!\n");
      } else if (step instanceof Step.Told told) {
        out.append('(').append(name(told.question())).append(")\n");
      } else if (step instanceof Step.Title title) {
        out.append("[").append(title.node().prompt().orElseThrow().text()).append("]\n");
      } else {
        out.append("--\n");
      }
    }
  }

  private static String name(Question question) {
    MenuNode node = question.node();
    String title = node.prompt().map(Property.Prompt::text).orElseThrow();
    return node.symbol().map(Symbol::name).orElse(title);
  }

  private static Interview about(Dialect dialect, String text, String... lines) {
    KconfigModel model = Trees.of(dialect, text);
    return Interview.aboutNew(Configuration.of(model, Trees.lines(lines)), lines.length > 0);
  }

  private static String values(Interview interview, String... symbols) {
    return String.join(
        " ", Arrays.stream(symbols).map(s -> interview.configuration().value(s).text()).toList());
  }

  @Test
  void onlyWhatIsNewIsAskedInTheMenusThatHoldIt() {
    Interview interview =
        about(Dialects.LINUX_6_12, SMALL, "MODULES=y", "A=n", "N=4", "X=y", "Y=n");
    assertThat(interview.next()).isInstanceOf(Step.Done.class);
    interview = about(Dialects.LINUX_6_12, SMALL, "MODULES=y", "A=y", "N=4", "X=y", "Y=n");
    assertThat(held(interview, "m")).isEqualTo("--\n[inner]\nT=m\n(N)\n");
    assertThat(values(interview, "T", "N")).isEqualTo("m 4");
  }

  @Test
  void anAnswerBringsItsOwnQuestions() {
    Interview interview = about(Dialects.LINUX_6_12, SMALL, "MODULES=y", "X=y", "Y=n");
    assertThat(held(interview, "y", "", "12", "x", "7"))
        .isEqualTo("--\n[Main menu]\n(MODULES)\nA=y\n[inner]\nT=\nN=12!\nN=x!\nN=7\n(c)\n");
    assertThat(values(interview, "A", "T", "N", "X")).isEqualTo("y n 7 y");
  }

  @Test
  void aMemberIsPickedByItsNumber() {
    Interview interview = about(Dialects.LINUX_6_12, SMALL, "MODULES=y", "A=n", "N=4", "X=y");
    assertThat(held(interview, "?", "2?", "3", "0", "y", "2"))
        .isEqualTo("--\n[Main menu]\n(MODULES)\n(A)\nc=??\nc=2??\nc=3!\nc=0!\nc=y!\nc=2\n");
    assertThat(values(interview, "X", "Y")).isEqualTo("n y");
  }

  @Test
  void allIsAskedOnce() {
    KconfigModel model = Trees.of(Dialects.LINUX_6_12, SMALL);
    Interview interview =
        Interview.aboutAll(Configuration.of(model, Trees.lines("A=y", "Y=y")), true);
    assertThat(held(interview, "N", "yes", "?", "m", "y", "", ""))
        .isEqualTo("[Main menu]\nMODULES=N\nA=yes\n[inner]\nT=??\nT=m!\nT=y\nN=\nc=\n");
    assertThat(values(interview, "MODULES", "A", "T", "Y")).isEqualTo("n y y y");
  }

  @Test
  void aChoiceWithAModeIsAskedForItFirst() {
    String text =
        """
        config MODULES
        \tdef_bool y
        \tmodules
        choice
        \tprompt "c"
        \ttristate
        \toptional
        config X
        \ttristate "x"
        config Y
        \ttristate "y"
        endchoice
        """;
    Interview off = about(Dialects.LINUX_6_1, text);
    assertThat(held(off, "n")).isEqualTo("--\n[Main menu]\nc=n\n");
    Interview many = about(Dialects.LINUX_6_1, text);
    assertThat(held(many, "m", "m", "")).isEqualTo("--\n[Main menu]\nc=m\nX=m\nY=\n");
    assertThat(values(many, "X", "Y")).isEqualTo("m n");
    Interview one = about(Dialects.LINUX_6_1, text);
    assertThat(held(one, "y", "2")).isEqualTo("--\n[Main menu]\nc=y\nc=2\n");
    assertThat(values(one, "X", "Y")).isEqualTo("n y");
  }

  private static final String MANY =
      """
      config MODULES
      \tdef_bool y
      \tmodules
      choice
      \tprompt "c"
      \ttristate
      config X
      \ttristate "x"
      config Y
      \ttristate "y"
      config Z
      \ttristate "z"
      endchoice
      config A
      \tbool "a"
      """;

  @Test
  void anMBehindAYLeavesTheModeOpen() {
    Interview open = about(Dialects.LINUX_6_1, MANY, "X=y", "Y=m", "Z=n", "A=y");
    assertThat(held(open, "m")).isEqualTo("--\n[Main menu]\nc=m\n(X)\n(Y)\n(Z)\n(A)\n");
    assertThat(values(open, "X", "Y", "Z")).isEqualTo("m m n");
    Interview known = about(Dialects.LINUX_6_1, MANY, "X=m", "Y=y", "Z=n", "A=y");
    assertThat(known.next()).isInstanceOf(Step.Done.class);
    assertThat(values(known, "X", "Y", "Z")).isEqualTo("n y n");
  }

  @Test
  void whatWasSaidOfAMemberOutlivesThePickOfAnother() {
    String text = MANY.replace("def_bool y", "bool \"modules\"");
    Interview interview = about(Dialects.LINUX_6_1, text, "X=m", "Y=m", "A=y");
    assertThat(held(interview, "n", "3")).isEqualTo("--\n[Main menu]\nMODULES=n\nc=3\n(A)\n");
    Configuration after = interview.configuration().with(Trees.line("MODULES=y"));
    assertThat(after.value("X").text()).isEqualTo("m");
    assertThat(after.value("Z").text()).isEqualTo("m");
  }

  @Test
  void aNumberThatIsThrownAwayIsAskedAgain() {
    String text = "config H\n\thex \"h\"\n\trange 0x10 0x20\n\tdefault 0x11\n";
    Interview classic = about(Dialects.LINUX_6_1, text, "H=0x99");
    assertThat(held(classic, "9", "1F")).isEqualTo("--\n[Main menu]\nH=9!\nH=1F\n");
    assertThat(values(classic, "H")).isEqualTo("0x1F");
    assertThat(about(Dialects.LINUX_6_12, text, "H=0x99").next()).isInstanceOf(Step.Done.class);
  }

  @Test
  void aHiddenEntryThatIsOnShowsWhatIsBelowIt() {
    String text =
        "config A\n\tbool \"a\" if B\n\tdefault y\nconfig C\n\tbool \"c\"\n\tdepends on A\n"
            + "config B\n\tbool\n";
    assertThat(held(about(Dialects.LINUX_6_12, text), "y"))
        .isEqualTo("--\n[Main menu]\n(A)\nC=y\n");
  }

  @Test
  void wrongAnswersSayWhatWouldBeRight() {
    Interview interview = about(Dialects.LINUX_6_12, SMALL, "MODULES=y", "A=n", "X=y", "Y=n");
    while (!(interview.next() instanceof Step.Asked)) {
      // On to the question.
    }
    assertThat(interview.answer("0"))
        .isEqualTo(new Reply.Wrong("`N` goes from 1 to 9 (Kconfig:15:2). Answer ? for help."));
    assertThat(interview.answer("1")).isEqualTo(new Reply.Taken());
    assertThatThrownBy(() -> interview.answer("1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatALineForTheOldNameAnswersIsToldOnly() {
    String text =
        """
        config OLD
        \tbool
        \ttransitional
        config NEW
        \tbool "new"
        \tdefault OLD
        config OTHER
        \tbool "other"
        """;
    KconfigModel model = Trees.of(Dialects.LINUX_6_18, text);
    Configuration configuration = Configuration.of(model, Trees.lines("OLD=y"));
    assertThat(held(Interview.aboutNew(configuration, true), "y"))
        .isEqualTo("--\n[Main menu]\n(NEW)\nOTHER=y\n");
  }
}

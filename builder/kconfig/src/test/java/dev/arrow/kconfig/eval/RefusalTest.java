package dev.arrow.kconfig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final KconfigModel MODEL =
      Trees.arrow(
          """
          config NET
          	bool "net"
          	help
          	  Networking.

          if NET

          config TCP
          	bool "tcp"
          	depends on IPV4 || IPV6

          config IPV4
          	bool "ipv4"

          config IPV6
          	bool "ipv6"
          	depends on !TINY

          config PORT
          	int "port"
          	default 80
          	range 1 LAST_PORT

          endif

          config LAST_PORT
          	int
          	default 100

          config TINY
          	bool "tiny"
          	select SMALL if NET

          config SMALL
          	bool "small"

          config HIDDEN
          	bool
          	depends on NET

          choice
          	prompt "alloc"

          config TLSF
          	bool "tlsf"

          config REGION
          	bool "region"
          	depends on TINY

          endchoice
          """);

  private static List<String> messages(String... lines) {
    return messages(Trees.lines(lines));
  }

  private static List<String> messages(List<UserLine> lines) {
    List<String> messages = new ArrayList<>();
    Configuration.of(MODEL, lines).refusals().forEach(r -> messages.add(r.message()));
    return messages;
  }

  @Test
  void linesThatHoldAreNotRefused() {
    assertThat(messages("NET=y", "IPV4=y", "TCP=y", "PORT=90", "TLSF=y", "SMALL=n")).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(messages("NET=y", "TCP=y"))
        .containsExactly(
            "`TCP=y` has no effect. `TCP` needs `IPV4 || IPV6` (Kconfig:10:13: `IPV4` is n, `IPV6`"
                + " is n).");
  }

  @Test
  void namesEachTermThatIsMissing() {
    assertThat(messages("TINY=y", "IPV6=y"))
        .containsExactly(
            "`IPV6=y` has no effect. `IPV6` needs `NET` (Kconfig:6:4: `NET` is n) and `!TINY`"
                + " (Kconfig:17:13: `TINY` is y).");
  }

  @Test
  void obstaclesAreData() {
    Refusal refusal = Configuration.of(MODEL, Trees.lines("PORT=90")).refusals().get(0);
    Reason.Blocked blocked = (Reason.Blocked) refusal.reason();
    assertThat(blocked.obstacles()).hasSize(1);
    Obstacle obstacle = blocked.obstacles().get(0);
    assertThat(obstacle.part()).hasToString("NET");
    assertThat(obstacle.position()).isEqualTo(new SourcePosition("Kconfig", 6, 4));
    assertThat(obstacle.facts()).containsExactly(new Obstacle.Fact("NET", "n", true));
    assertThat(refusal.actual().text()).isEqualTo("0");
  }

  @Test
  void namesWhoSwitchesItOn() {
    assertThat(messages("NET=y", "TINY=y", "SMALL=n"))
        .containsExactly("`SMALL=n` has no effect. `SMALL` is selected by `TINY` (Kconfig:32:2).");
  }

  @Test
  void namesTheRange() {
    assertThat(messages("NET=y", "PORT=4000"))
        .containsExactly(
            "`PORT=4000` has no effect. `PORT` goes from 1 to 100 (Kconfig:22:2: `LAST_PORT` is 100).");
  }

  @Test
  void namesWhatAValueLooksLike() {
    assertThat(messages("NET=maybe", "PORT=many", "TINY=m"))
        .containsExactly(
            "`NET=maybe` has no effect. `NET` takes `y` or `n`.",
            "`PORT=many` has no effect. `PORT` takes a decimal number.",
            "`TINY=m` has no effect. `TINY` takes `y` or `n`.");
  }

  @Test
  void namesTheMemberThatIsOn() {
    assertThat(messages("TINY=y", "REGION=y", "TLSF=y"))
        .containsExactly(
            "`REGION=y` has no effect. Its choice has one member, and `TLSF` (user.config:3:1) is"
                + " it.");
  }

  @Test
  void namesTheChoiceThatNeedsAMember() {
    assertThat(messages("TLSF=n"))
        .containsExactly(
            "`TLSF=n` has no effect. One member of the choice at Kconfig:41:1 must be on, and"
                + " `TLSF` is the only one left.");
  }

  @Test
  void namesWhatStandsBeforeAMember() {
    assertThat(messages("REGION=y"))
        .containsExactly(
            "`REGION=y` has no effect. `REGION` needs `TINY` (Kconfig:49:13: `TINY` is n).");
  }

  @Test
  void saysThatNobodyCanSetIt() {
    assertThat(messages("HIDDEN=y"))
        .containsExactly(
            "`HIDDEN=y` has no effect. `HIDDEN` has no prompt (Kconfig:37:1): its value is computed"
                + " and cannot be set.");
  }

  @Test
  void guessesAtUnknownNames() {
    assertThat(messages("TINI=y", "WHATEVER=n"))
        .containsExactly(
            "`TINI=y` has no effect. There is no symbol `TINI`. Is `TINY` meant?",
            "`WHATEVER=n` has no effect. There is no symbol `WHATEVER`.");
  }

  @Test
  void needGivesWayToTheUser() {
    UserLine need = UserLine.need("NET", "y", new SourcePosition("program", 0, 0));
    List<UserLine> lines = new ArrayList<>(Trees.lines("NET=n"));
    lines.add(need);
    assertThat(messages(lines))
        .containsExactly("`NET=y` has no effect. `NET` is set to n at user.config:1:1.");
  }

  @Test
  void needNamesTheDependencyOfASymbolWithoutPrompt() {
    UserLine need = UserLine.need("HIDDEN", "y", new SourcePosition("program", 0, 0));
    assertThat(messages(List.of(need)))
        .containsExactly(
            "`HIDDEN=y` has no effect. `HIDDEN` needs `NET` (Kconfig:39:13: `NET` is n).");
  }

  private static Reason reason(Dialect dialect, String tree, String... lines) {
    Configuration configuration = Configuration.of(Trees.of(dialect, tree), Trees.lines(lines));
    assertThat(configuration.refusals()).hasSize(1);
    return configuration.refusals().get(0).reason();
  }

  private static String bool(String name, String... more) {
    return "config " + name + "\n\tbool \"" + name + "\"\n\t" + String.join("\n\t", more) + "\n";
  }

  private static String tristate(String name, String... more) {
    return bool(name, more).replace("bool", "tristate");
  }

  @Test
  void eachSideOfAnAlternativeHasItsOwnObstacles() {
    String tree =
        bool("A") + bool("B") + bool("C") + bool("X", "depends on (A && B) || (B && !C) || A");
    Reason.Blocked blocked =
        (Reason.Blocked) reason(Dialects.LINUX_6_12, tree, "B=y", "C=y", "X=y");
    Obstacle obstacle = blocked.obstacles().get(0);
    assertThat(obstacle.branches())
        .extracting(branch -> branch.stream().map(each -> each.part().toString()).toList())
        .containsExactly(List.of("A"), List.of("!C"), List.of("A"));
    assertThat(obstacle.branches().get(1).get(0).facts())
        .containsExactly(new Obstacle.Fact("C", "y", true));
  }

  @Test
  void anObstacleNamesWhatItIsTheConditionOf() {
    String tree =
        bool("A")
            + "menu \"m\"\n\tdepends on A\n\tvisible if A\nif A\n"
            + "choice\n\tprompt \"c\" if A\n"
            + bool("X", "depends on A").replace("\"X\"", "\"X\" if A")
            + "endchoice\nendif\nendmenu\n";
    Reason.Blocked blocked = (Reason.Blocked) reason(Dialects.LINUX_6_1, tree, "X=y");
    assertThat(blocked.obstacles())
        .extracting(each -> each.of().kind() + " " + each.position().line())
        .containsExactly("CHOICE 9", "MENU 5", "IF 7", "CONFIG 12", "MENU 6", "CONFIG 11");
  }

  @Test
  void eachPromptIsAWay() {
    String tree =
        bool("A") + bool("B") + bool("X", "depends on A && B") + bool("X", "depends on B");
    Reason.Blocked blocked = (Reason.Blocked) reason(Dialects.LINUX_6_12, tree, "X=y");
    assertThat(blocked.ways()).hasSize(2);
    assertThat(blocked.ways().get(0)).hasSize(2);
    assertThat(blocked.obstacles()).isEqualTo(blocked.ways().get(1));
  }

  private static final String MODULES = bool("MODULES", "modules");

  @Test
  void mIsNoMoreThanM() {
    String tree = MODULES + tristate("M") + tristate("X", "depends on M");
    assertThat(reason(Dialects.LINUX_6_12, tree, "MODULES=y", "M=m", "X=y").message())
        .isEqualTo("`X` needs `M` (Kconfig:9:13: `M` is m).");
  }

  @Test
  void thereIsNoMWithoutModules() {
    String tree = MODULES + tristate("X");
    assertThat(reason(Dialects.LINUX_6_12, tree, "X=m").message())
        .isEqualTo("`X` cannot be m: `MODULES` is n.");
    assertThat(reason(Dialects.LINUX_6_12, tristate("X"), "X=m").message())
        .isEqualTo("`X` cannot be m: the tree has no modules.");
  }

  @Test
  void anOlderImplyMakesYOfM() {
    String tree =
        MODULES.replace("modules", "option modules") + bool("A", "imply X") + tristate("X");
    assertThat(
            reason(
                    Dialects.UNIKRAFT,
                    tree.replace("\"option modules\"", "\"m\""),
                    "MODULES=y",
                    "A=y",
                    "X=m")
                .message())
        .isEqualTo("`X` is selected by `A` (Kconfig:6:2).");
  }

  @Test
  void aChoiceThatIsMHasNoMemberAtY() {
    String tree =
        MODULES
            + tristate("M")
            + "choice\n\tprompt \"c\"\n\ttristate\n\tdepends on M\n"
            + tristate("X")
            + tristate("Y")
            + "endchoice\n";
    assertThat(reason(Dialects.LINUX_6_1, tree, "MODULES=y", "M=m", "X=y").message())
        .isEqualTo("`X` needs `M` (Kconfig:10:13: `M` is m).");
  }

  @Test
  void aRangeNamesTheSymbolsAmongItsBounds() {
    Reason.OutOfRange range =
        (Reason.OutOfRange)
            reason(
                Dialects.LINUX_6_1,
                "config TOP\n\tint\n\tdefault 9\nconfig N\n\tint \"n\"\n\trange 1 TOP\n",
                "N=10");
    assertThat(range.high()).isEqualTo("9");
    assertThat(range.facts()).containsExactly(new Obstacle.Fact("TOP", "9", true));
  }

  @Test
  void aTransitionalSymbolTakesItsLine() {
    String tree = "config OLD\n\tbool\n\ttransitional\n" + bool("NEW", "default OLD");
    Configuration configuration =
        Configuration.of(Trees.of(Dialects.LINUX_6_18, tree), Trees.lines("OLD=y"));
    assertThat(configuration.refusals()).isEmpty();
    assertThat(configuration.value("NEW").origin())
        .isInstanceOfSatisfying(
            Origin.FromDefault.class, o -> assertThat(o.value()).hasToString("OLD"));
  }

  @Test
  void aHindranceIsFoundWithoutALine() {
    Configuration configuration = Configuration.of(MODEL, Trees.lines("NET=y", "TINY=y"));
    Symbol small = MODEL.symbol("SMALL").orElseThrow();
    assertThat(configuration.hindrance(small, "n"))
        .hasValueSatisfying(reason -> assertThat(reason).isInstanceOf(Reason.ForcedOn.class));
    assertThat(configuration.hindrance(small, "y")).isEmpty();
  }

  @Test
  void aDeepAlternativeIsExplained() {
    StringBuilder condition = new StringBuilder("A");
    for (int i = 0; i < 2000; i++) {
      condition.insert(0, "(A && ").append(" || A)");
    }
    String tree = bool("A") + bool("X", "depends on " + condition);
    Reason.Blocked blocked = (Reason.Blocked) reason(Dialects.LINUX_6_12, tree, "X=y");
    assertThat(blocked.obstacles()).isNotEmpty();
  }
}

package dev.arrow.kconfig.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.model.KconfigModel;
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
        .containsExactly("`PORT=4000` has no effect. `PORT` goes from 1 to 100 (Kconfig:22:2).");
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
}

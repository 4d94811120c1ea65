package dev.arrow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  private static final Path HERE = Path.of(".");

  @Test
  void needsAProgram() {
    assertThatThrownBy(() -> Command.of(HERE)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changesGiveNewCommands() {
    Command plain = Command.of(HERE, "make", "-j2");
    Command changed = plain.withEnvironment("LC_ALL", "C").inheritingOutput();
    assertThat(plain.environment()).isEmpty();
    assertThat(changed.environment()).containsEntry("LC_ALL", "C");
    assertThat(changed.inheritOutput()).isTrue();
    assertThat(changed.argv()).isEqualTo(List.of("make", "-j2"));
  }
}

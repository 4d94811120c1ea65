package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardTest {
  private static final List<Target> TARGETS =
      Stream.of(
              "kvm/x86_64",
              "linuxu/arm64",
              "kvm/arm64:debug",
              "linuxu/x86_64",
              "kvm/arm64",
              "kvm/x86_64:debug",
              "linuxu/x86_64:debug")
          .map(text -> Target.parse(text).orElseThrow())
          .toList();

  @Test
  void partsHoldEachTargetOnceWhateverTheirNumber() {
    for (int parts = 1; parts <= 9; parts++) {
      List<Target> all = new ArrayList<>();
      for (int part = 1; part <= parts; part++) {
        List<Target> own = new Shard(part, parts).of(TARGETS);
        assertThat(own.size()).isBetween(7 / parts, (7 + parts - 1) / parts);
        all.addAll(own);
      }
      assertThat(all).containsExactlyInAnyOrderElementsOf(TARGETS);
    }
  }

  @Test
  void theOrderInTheProjectDoesNotMatter() {
    List<Target> reversed = new ArrayList<>(TARGETS);
    Collections.reverse(reversed);
    assertThat(new Shard(2, 3).of(reversed)).isEqualTo(new Shard(2, 3).of(TARGETS));
  }

  @Test
  void targetsThatShareStayTogether() {
    assertThat(new Shard(1, 2).of(TARGETS)).extracting(Target::arch).containsOnly("arm64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2", "99999/99999"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("`--shard` takes K/N");
  }
}

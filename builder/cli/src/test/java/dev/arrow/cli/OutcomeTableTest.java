package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.generate.build.ObjectShare;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class OutcomeTableTest {
  private static final OptionalLong NOTHING = OptionalLong.empty();

  @Test
  void columnsAreAsWideAsWhatStandsInThem() {
    List<TargetOutcome> outcomes =
        List.of(
            new TargetOutcome(
                "kvm/x86_64",
                "built",
                OptionalLong.of(15924),
                OptionalLong.of(4260),
                Optional.of(new ObjectShare(71, 0, 0))),
            new TargetOutcome(
                "linuxu/x86_64",
                "unchanged",
                OptionalLong.of(1_200_300),
                NOTHING,
                Optional.of(new ObjectShare(0, 3, 60))),
            new TargetOutcome("kvm/arm64", "failed", NOTHING, NOTHING, Optional.empty()));
    assertThat(OutcomeTable.text(outcomes))
        .isEqualTo(
            """
            target         result       bytes  seconds  compiled  shared  cached
            kvm/x86_64     built        15924      4.2        71       0       0
            linuxu/x86_64  unchanged  1200300        -         0       3      60
            kvm/arm64      failed           -        -         -       -       -
            """);
  }
}

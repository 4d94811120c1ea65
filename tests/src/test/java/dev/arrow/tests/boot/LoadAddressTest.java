package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Qemu;
import dev.arrow.tests.harness.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The image runs at another physical base than it was linked for. */
@Tag("boot")
final class LoadAddressTest {
  private static final List<Integer> DISTANCES =
      List.of(0x1000, 0x3000, 0x10000, 0x1ff000, 0x200000, 0x234000);

  private record Place(Machine machine, int distance) {}

  @Test
  void helloRunsAtAnotherBase() {
    List<Place> places = new ArrayList<>();
    for (Machine machine : Machine.VIRTUAL) {
      DISTANCES.forEach(distance -> places.add(new Place(machine, distance)));
    }
    Path image = Program.HELLO.project().image("kvm-x86_64");
    Sample.of("boot-load-address", places)
        .check(
            place -> {
              Path moved =
                  image.resolveSibling("moved-" + place.machine() + "-" + place.distance());
              PatchedImage.read(image).moveBy(place.distance()).write(moved);
              assertThat(Qemu.boot(place.machine(), moved).output()).isEqualTo("hello\n");
            });
  }
}

package dev.arrow.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sample takes what fits, always takes what must be, and names every failure. */
@Tag("checks")
final class SampleTest {

  @Test
  void everyCaseIsTakenWhenThereIsTime() {
    Set<Integer> taken = new ConcurrentSkipListSet<>();
    List<Integer> cases = IntStream.range(0, 40).boxed().toList();
    Sample.of("own-all", cases).check(taken::add);
    assertThat(taken).containsExactlyElementsOf(cases);
  }

  @Test
  void withoutTimeOnlyTheCasesThatMustBeAreTaken() {
    Set<Integer> taken = new ConcurrentSkipListSet<>();
    Sample.of("own-first", List.of(1, 2, 3)).always(List.of(7, 8)).share(0).check(taken::add);
    if (!Settings.takeAll()) {
      assertThat(taken).containsExactly(7, 8);
    }
  }

  @Test
  void aCaseThatIsAlwaysTakenIsTakenOnce() {
    List<Integer> taken = new CopyOnWriteArrayList<>();
    Sample.of("own-once", List.of(1, 2, 3)).always(List.of(2)).check(taken::add);
    assertThat(taken).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void everyFailureIsNamed() {
    assertThatThrownBy(
            () ->
                Sample.of("own-failures", List.of("a", "b", "c"))
                    .check(
                        one -> {
                          if (!one.equals("b")) {
                            throw new IllegalStateException("no " + one);
                          }
                        }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 of 3 cases failed")
        .hasMessageContaining("no a")
        .hasMessageContaining("no c");
  }
}

package dev.arrow.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A long test of one case: some runs take it, drawn by the seed; with {@code arrow.long} all do. A
 * run that leaves it out says so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Drawn.Lot.class)
public @interface Drawn {
  /** Its name among the samples. */
  String name();

  /** Of so many runs one takes it. */
  int oneOf();

  /** Looks at the seed. */
  final class Lot implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return AnnotationSupport.findAnnotation(context.getElement(), Drawn.class)
          .map(Lot::result)
          .orElseGet(() -> ConditionEvaluationResult.enabled("nothing is drawn"));
    }

    private static ConditionEvaluationResult result(Drawn drawn) {
      boolean taken = Settings.takeAll() || isTaken(drawn.name(), drawn.oneOf(), Settings.seed());
      System.out.printf(
          "sample %s: %d of 1 cases, seed %d%n", drawn.name(), taken ? 1 : 0, Settings.seed());
      return taken
          ? ConditionEvaluationResult.enabled("drawn")
          : ConditionEvaluationResult.disabled("other seeds and --long take it");
    }

    static boolean isTaken(String name, int oneOf, long seed) {
      return new SplittableRandom(seed ^ name.hashCode()).nextInt(oneOf) == 0;
    }
  }
}

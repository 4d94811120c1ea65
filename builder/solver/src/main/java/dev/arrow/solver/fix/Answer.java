package dev.arrow.solver.fix;

import dev.arrow.solver.encode.Statement;
import java.util.List;
import java.util.Objects;

/** What there is to say to somebody who wants goals reached. */
public sealed interface Answer {
  /** All goals hold already. */
  record AlreadySo() implements Answer {}

  /**
   * Ways to reach the goals.
   *
   * @param fixes at least one, the best first
   */
  record Fixes(List<Fix> fixes) implements Answer {
    public Fixes {
      fixes = List.copyOf(fixes);
      if (fixes.isEmpty()) {
        throw new IllegalArgumentException("no fix");
      }
    }
  }

  /**
   * No lines of bool and tristate symbols reach the goals.
   *
   * @param core statements that contradict each other and the goals, sorted; without any one of
   *     them the others do not
   */
  record Impossible(List<Statement> core) implements Answer {
    public Impossible {
      core = List.copyOf(core);
    }
  }

  /**
   * There was no time to find out.
   *
   * @param why a sentence
   */
  record Unknown(String why) implements Answer {
    public Unknown {
      Objects.requireNonNull(why);
    }
  }
}

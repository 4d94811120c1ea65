package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.model.MenuNode;
import java.util.Objects;

/** What {@link Interview} comes to next. */
public sealed interface Step {
  /** A menu that holds questions, or a comment. */
  record Title(MenuNode node, int depth) implements Step {
    public Title {
      Objects.requireNonNull(node);
    }
  }

  /** A question whose answer is known, shown for the sake of those around it. */
  record Told(Question question) implements Step {
    public Told {
      Objects.requireNonNull(question);
    }
  }

  /** A question that waits for its answer. */
  record Asked(Question question) implements Step {
    public Asked {
      Objects.requireNonNull(question);
    }
  }

  /** There are new questions; the menus that hold them follow. */
  record Restart() implements Step {}

  /** Every question has its answer. */
  record Done() implements Step {}
}

package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All edits of a session, those taken back too. Immutable. Undo has no limit: configurations of the
 * past are remembered as long as there is memory, and worked out from the edits otherwise.
 */
public final class History {
  /** An edit that was done, and those before it. */
  private static final class Step {
    private final @Nullable Step before;
    private final Edit edit;
    private SoftReference<Configuration> after;

    Step(@Nullable Step before, Edit edit, Configuration after) {
      this.before = before;
      this.edit = edit;
      this.after = new SoftReference<>(after);
    }
  }

  /** Steps that were taken back, the last one first. */
  private record Later(Step step, @Nullable Later rest) {}

  private final Configuration start;
  private final Optional<String> target;
  private final @Nullable Step last;
  private final @Nullable Later later;
  private final Configuration configuration;

  private History(
      Configuration start,
      Optional<String> target,
      @Nullable Step last,
      @Nullable Later later,
      Configuration configuration) {
    this.start = start;
    this.target = target;
    this.last = last;
    this.later = later;
    this.configuration = configuration;
  }

  /** A session that begins with a configuration, of a target if there are any. */
  public static History of(Configuration start, Optional<String> target) {
    return new History(start, target, null, null, start);
  }

  /** The configuration now. */
  public Configuration configuration() {
    return configuration;
  }

  /** With one more edit; what was taken back is gone. */
  public History with(Edit edit) {
    Configuration after = edit.apply(configuration, target);
    return new History(start, target, new Step(last, edit, after), null, after);
  }

  /** With the last edit taken back. */
  public Optional<History> undone() {
    if (last == null) {
      return Optional.empty();
    }
    Later more = new Later(last, later);
    return Optional.of(new History(start, target, last.before, more, at(last.before)));
  }

  /** With the edit done again that was taken back last. */
  public Optional<History> redone() {
    if (later == null) {
      return Optional.empty();
    }
    Step step = later.step();
    return Optional.of(new History(start, target, step, later.rest(), at(step)));
  }

  /** The edit that {@link #undone} takes back. */
  public Optional<Edit> lastEdit() {
    return last == null ? Optional.empty() : Optional.of(last.edit);
  }

  /** The edit that {@link #redone} does again. */
  public Optional<Edit> nextEdit() {
    return later == null ? Optional.empty() : Optional.of(later.step().edit);
  }

  /** The edits that count, in their order. */
  public List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    for (Step step = last; step != null; step = step.before) {
      edits.add(step.edit);
    }
    Collections.reverse(edits);
    return List.copyOf(edits);
  }

  /** Whether both stand at the same place: the same edits were done. */
  public boolean isAt(History other) {
    Step one = last;
    Step two = other.last;
    while (one != two && one != null && two != null && one.edit.equals(two.edit)) {
      one = one.before;
      two = two.before;
    }
    return one == two;
  }

  /** The same edits, begun with the configuration of another target. */
  public History on(Configuration other, Optional<String> otherTarget) {
    History moved = of(other, otherTarget);
    for (Edit edit : edits()) {
      moved = moved.with(edit);
    }
    return moved;
  }

  private Configuration at(@Nullable Step step) {
    Deque<Step> missing = new ArrayDeque<>();
    Configuration known = start;
    for (Step each = step; each != null; each = each.before) {
      Configuration after = each.after.get();
      if (after != null) {
        known = after;
        break;
      }
      missing.push(each);
    }
    for (Step each : missing) {
      known = each.edit.apply(known, target);
      each.after = new SoftReference<>(known);
    }
    return known;
  }
}

package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.LockFile;
import dev.arrow.manifest.LockFile.PoolPin;
import dev.arrow.manifest.LockFile.TreePin;
import dev.arrow.manifest.Origin;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lets go of pins, so that what they pinned is looked up anew.
 *
 * @param project whose pins
 * @param sources its sources
 */
public record PinUpdate(ProjectFile project, ProjectSources sources) {
  /**
   * What became of a pin.
   *
   * @param name of the pool or library
   * @param text what to tell
   */
  public record Outcome(String name, String text) {}

  /**
   * Renews the pins of a name, or all if there is none; the sources are to be saved after that.
   *
   * @param name of a pool, as its repository is called, or of a library
   */
  public List<Outcome> renew(Optional<String> name) {
    LockFile old = sources.lock();
    List<Origin.Git> pools =
        project.libraries().stream()
            .filter(PoolReference.Fetched.class::isInstance)
            .map(each -> ((PoolReference.Fetched) each).origin())
            .filter(each -> name.map(each.name()::equals).orElse(true))
            .toList();
    List<TreePin> libraries =
        old.libraries().stream().filter(pin -> name.map(pin.name()::equals).orElse(true)).toList();
    if (name.isPresent() && pools.isEmpty() && libraries.isEmpty()) {
      throw unknown(name.get(), old);
    }
    sources.replace(without(old, pools, libraries, name.isEmpty()));
    List<Outcome> outcomes = new ArrayList<>();
    pools.forEach(origin -> outcomes.add(pool(origin, old)));
    libraries.forEach(pin -> outcomes.add(new Outcome(pin.name(), "pinned by the next build")));
    return outcomes;
  }

  private Outcome pool(Origin.Git origin, LockFile old) {
    sources.pool(origin);
    String now = sources.lock().pool(origin.url(), origin.tag()).map(PoolPin::commit).orElseThrow();
    Optional<String> before = old.pool(origin.url(), origin.tag()).map(PoolPin::commit);
    String text =
        before.equals(Optional.of(now))
            ? origin.tag() + " is " + now + ", as before"
            : origin.tag() + " is " + now + before.map(was -> ", it was " + was).orElse("");
    return new Outcome(origin.name(), text);
  }

  private static LockFile without(
      LockFile old, List<Origin.Git> pools, List<TreePin> libraries, boolean all) {
    List<PoolPin> kept = new ArrayList<>(old.pools());
    kept.removeIf(
        pin ->
            all
                || pools.stream()
                    .anyMatch(o -> o.url().equals(pin.git()) && o.tag().equals(pin.tag())));
    List<TreePin> trees = new ArrayList<>(old.libraries());
    trees.removeAll(libraries);
    return new LockFile(kept, trees, all ? List.of() : old.compilers());
  }

  private ArrowException unknown(String name, LockFile old) {
    TreeSet<String> names = new TreeSet<>();
    old.libraries().forEach(pin -> names.add(pin.name()));
    for (PoolReference each : project.libraries()) {
      if (each instanceof PoolReference.Fetched fetched) {
        names.add(fetched.origin().name());
      }
    }
    String hint =
        NearestName.of(name, names)
            .map(nearest -> "The nearest name is `" + nearest + "`.")
            .orElse(
                names.isEmpty()
                    ? "This project takes nothing from elsewhere."
                    : "There are " + String.join(", ", names) + ".");
    return ArrowException.of(
        Diagnostic.of(FetchError.UNKNOWN_PIN, "Nothing called `" + name + "` is pinned.")
            .withHint(hint));
  }
}

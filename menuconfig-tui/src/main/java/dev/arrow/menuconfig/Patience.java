package dev.arrow.menuconfig;

import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.state.MenuState;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How a session waits for what may take long. */
public interface Patience {
  /** Waits however long it takes; nobody watches. */
  Patience ENDLESS = (meanwhile, search) -> Optional.of(search.run(() -> false));

  /** Something that may take long. */
  interface Search {
    /**
     * Finds the answer. Runs in a thread of its own, which reads configurations and nothing else of
     * the session.
     *
     * @param givenUp whether nobody waits any more; to be asked often, and whatever is answered
     *     then is thrown away
     */
    FixAnswer run(BooleanSupplier givenUp);
  }

  /**
   * Has something searched.
   *
   * @param meanwhile what is to be seen
   * @return the answer; empty if the user did not want to wait for it. The search is over then, too
   */
  Optional<FixAnswer> await(MenuState meanwhile, Search search);
}

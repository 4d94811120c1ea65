package dev.arrow.cli.attach;

import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says which library would have served a system call that none did.
 *
 * @param pools with all libraries
 * @param on names of those in the kernel
 */
public record CallServers(PoolIndex pools, Collection<String> on) {
  /** Behind a call in {@code wanted-by}: made with the flags of threads. */
  private static final String FOR_THREADS = "/thread";

  public CallServers {
    on = List.copyOf(on);
  }

  /** What there is to say of a call, without an end of line. */
  public String of(String call) {
    Optional<Library> server =
        pools.libraries().stream().filter(library -> serves(library, call)).findFirst();
    if (server.isEmpty()) {
      return "no library serves it"
          + (MadeCalls.FORKS.contains(call) ? ": there is one process" : "");
    }
    return text(server.get(), call);
  }

  private String text(Library library, String call) {
    boolean threads =
        library.manifest().wantedBy().stream()
            .anyMatch(each -> each.text().equals(call + FOR_THREADS));
    if (on.contains(library.name())) {
      String uses = threads ? "threads: there is one process" : "other uses";
      return "library `" + library.name() + "` serves it for " + uses;
    }
    return String.format(
        Locale.ROOT,
        threads
            ? "there is one process; for threads library `%s` would serve it: `arrow config set %s=y`"
            : "library `%s` would serve it: `arrow config set %s=y`",
        library.name(),
        library.symbol());
  }

  private static boolean serves(Library library, String call) {
    return library.manifest().syscalls().stream().anyMatch(each -> each.text().equals(call));
  }
}

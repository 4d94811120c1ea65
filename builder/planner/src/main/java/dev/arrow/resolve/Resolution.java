package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The libraries of one target, all values with their provenance, and what was refused.
 *
 * @param target what it is for
 * @param arch the target's architecture
 * @param platform the target's platform
 * @param pools where the libraries come from
 * @param model the target's Kconfig
 * @param configuration all values
 * @param libraries those that are on, dependencies before their users, then by name
 * @param program the linked program's sources; empty for an attached one
 * @param tables the generated tables, by name
 * @param calls the system calls that the libraries serve
 * @param refusals wishes that did not come true; a build must call {@link #requireHonoured}
 * @param rootKconfig the generated file
 * @param inputs what all this was derived from
 */
public record Resolution(
    Target target,
    Arch arch,
    Platform platform,
    PoolIndex pools,
    KconfigModel model,
    Configuration configuration,
    List<ResolvedLibrary> libraries,
    Optional<ResolvedProgram> program,
    List<Table> tables,
    SystemCalls calls,
    List<RefusedWish> refusals,
    Path rootKconfig,
    Inputs inputs) {
  public Resolution {
    libraries = List.copyOf(libraries);
    tables = List.copyOf(tables);
    refusals = List.copyOf(refusals);
  }

  /** The library of a name, if it is on. */
  public Optional<ResolvedLibrary> library(String name) {
    return libraries.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The provider that serves an interface in this configuration. */
  public Optional<ResolvedLibrary> provider(String interfaceName) {
    return libraries.stream()
        .filter(each -> each.library().provides().map(interfaceName::equals).orElse(false))
        .findFirst();
  }

  /** Throws an ArrowException with one diagnostic a refusal, if there are any. */
  public void requireHonoured() {
    RefusedWish.requireNone(refusals);
  }
}

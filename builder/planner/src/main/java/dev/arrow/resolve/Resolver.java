package dev.arrow.resolve;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;

/**
 * Finds the libraries of a target. One resolver serves all targets of a run and may be asked twice
 * for one target, before and after the program is compiled: files and Kconfig are read once.
 */
public final class Resolver {
  private final ProjectFile project;
  private final PoolIndex pools;
  private final ConfigLayers layers;

  public Resolver(ProjectFile project, PoolIndex pools, ConfigLayers layers) {
    this.project = project;
    this.pools = pools;
    this.layers = layers;
  }

  /** The Kconfig model of a target, loaded once; writes the target's root Kconfig. */
  public KconfigModel model(Target target) {
    return pending(target);
  }

  /**
   * Resolves a target; writes its root Kconfig. Throws an ArrowException for errors in pools or
   * Kconfig; wishes that did not come true are in the result.
   */
  public Resolution resolve(Target target, AppFacts facts) {
    return facts.undefinedSymbols().isEmpty() ? pending(target) : pending(target.base());
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private <T> T pending(Target target) {
    String where = target + project.name() + pools.arrowHome() + layers.folder();
    throw new IllegalStateException("not written yet: " + where);
  }
}

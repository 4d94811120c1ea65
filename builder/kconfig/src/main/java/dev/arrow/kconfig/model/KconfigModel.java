package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** A whole Kconfig tree: bound, checked, free of dependency loops. Immutable. */
public final class KconfigModel {
  KconfigModel() {}

  public Dialect dialect() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** The defined symbol of that name, without {@code CONFIG_}. */
  public Optional<Symbol> symbol(String name) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** All defined symbols, by their first entry in tree order. */
  public List<Symbol> symbols() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  public List<Choice> choices() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  public MenuNode root() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** Every Kconfig file that was read, in the order of first use. */
  public List<Path> filesRead() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** Every environment variable the files looked at, with the value they saw; "" when unset. */
  public SortedMap<String, String> environmentRead() {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /**
   * Reads a condition that stands outside the Kconfig files, such as the {@code if:} of a manifest.
   * A fault in it, or a symbol that is not defined, is an {@link dev.arrow.diag.ArrowException}.
   *
   * @param at where the text starts
   */
  public Expr expression(String text, SourcePosition at) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** What is computed from the model alone, computed once and kept with it. */
  public <T> T derived(Class<T> type, Function<KconfigModel, T> computation) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }
}

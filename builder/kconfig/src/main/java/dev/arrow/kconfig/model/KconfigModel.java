package dev.arrow.kconfig.model;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.KconfigReader;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.text.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A whole Kconfig tree: bound, checked, free of dependency loops. Immutable. */
public final class KconfigModel {
  private final Dialect dialect;
  private final MenuNode root;
  private final List<MenuNode> nodes;
  private final List<Symbol> symbols;
  private final List<Choice> choices;
  private final Map<String, Symbol> byName;
  private final Program program;
  private final List<Path> filesRead;
  private final SortedMap<String, String> environmentRead;

  KconfigModel(
      Dialect dialect,
      MenuNode root,
      TreeBuilder tree,
      Program program,
      KconfigReader.Result read) {
    this.dialect = dialect;
    this.root = root;
    this.nodes = Collections.unmodifiableList(tree.nodes());
    this.symbols = Collections.unmodifiableList(tree.symbols());
    this.choices = Collections.unmodifiableList(tree.choices());
    this.byName = tree.byName();
    this.program = program;
    this.filesRead = List.copyOf(read.files());
    this.environmentRead = Collections.unmodifiableSortedMap(read.environment());
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The defined symbol of that name, without {@code CONFIG_}. */
  public Optional<Symbol> symbol(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The symbol with that number. */
  public Symbol symbol(int index) {
    return symbols.get(index);
  }

  /** All defined symbols, by their first entry in tree order. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /** All places of the tree, the top first, each before what it holds. */
  public List<MenuNode> nodes() {
    return nodes;
  }

  public List<Choice> choices() {
    return choices;
  }

  /** The top of the tree; its prompt is what {@code mainmenu} says. */
  public MenuNode root() {
    return root;
  }

  /** Every Kconfig file that was read, in the order of first use. */
  public List<Path> filesRead() {
    return filesRead;
  }

  /** Every environment variable the files looked at, with the value they saw; "" when unset. */
  public SortedMap<String, String> environmentRead() {
    return environmentRead;
  }

  /** The symbol that allows m; none in a tree without modules. */
  public Optional<Symbol> modules() {
    int modules = program.modules();
    return modules < 0 ? Optional.empty() : Optional.of(symbols.get(modules));
  }

  /** The form in which the model is evaluated. */
  public Program program() {
    return program;
  }

  /** Whether a user may give the text to a symbol of the type, which is int, hex or string. */
  public boolean isValid(SymbolType type, String text) {
    return dialect.has(Feature.LEADING_ZEROS)
        ? NumberText.isValidWithZeros(type, text)
        : NumberText.isValid(type, text);
  }

  /** The defined name that a wrong one was probably meant to be. */
  public Optional<String> nearest(String wrong) {
    return NearestName.of(wrong, byName.keySet());
  }

  /**
   * Reads a condition that stands outside the Kconfig files, such as the {@code if:} of a manifest.
   * A fault in it, or a symbol that is not defined, is an {@link ArrowException}.
   *
   * @param at where the text starts
   */
  public Expr expression(String text, SourcePosition at) {
    Expr expr = KconfigReader.expression(text, dialect, at);
    List<Diagnostic> unknown = new ArrayList<>();
    for (Expr.Operand operand : expr.operands()) {
      if (operand instanceof Expr.Reference reference) {
        check(reference, unknown);
      }
    }
    if (!unknown.isEmpty()) {
      throw new ArrowException(unknown);
    }
    return expr;
  }

  private void check(Expr.Reference reference, List<Diagnostic> unknown) {
    if (byName.containsKey(reference.name()) || Character.isDigit(reference.name().charAt(0))) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(KconfigError.UNKNOWN_SYMBOL, "There is no symbol `" + reference.name() + "`.")
            .at(reference.position());
    unknown.add(
        nearest(reference.name())
            .map(n -> diagnostic.withHint("Is `" + n + "` meant?"))
            .orElse(diagnostic));
  }
}

package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.shell.ShellPermit;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The verbs of `arrow config`, as functions: their caller writes the layers and prints. Values
 * include what the program needed when it was last built.
 */
public final class ConfigEditor {
  private static final String NEEDS_UNKNOWN =
      "What the program needs is not known yet; `arrow build` finds out.";

  private final ProjectFile project;
  private final Resolver resolver;
  private final ConfigLayers layers;

  /** An editor for which no Kconfig file runs anything. */
  public ConfigEditor(ProjectFile project, PoolIndex pools, ConfigLayers layers) {
    this(project, pools, layers, ShellPermit.NONE);
  }

  /** An editor for which Kconfig files run what the project and the user allow. */
  public ConfigEditor(
      ProjectFile project, PoolIndex pools, ConfigLayers layers, ShellPermit permit) {
    this.project = project;
    this.resolver = new Resolver(project, pools, layers, permit);
    this.layers = layers;
  }

  /** No line in any layer: everything has its default. */
  public ConfigChange defconfig() {
    return new ConfigChange(layers.empty(), List.of());
  }

  /** Drops lines of vanished symbols and lines without effect, and says which. */
  public ConfigChange olddefconfig() {
    return new LayerCleaning(project, resolver, withTexts()).clean();
  }

  /** The target's fewest lines, as the text of one file. */
  public String savedefconfig(Target target) {
    return DefconfigWriter.text(configuration(target));
  }

  /**
   * The user's lines that have no effect on a target, so that {@link #savedefconfig} leaves out.
   */
  public List<Diagnostic> linesWithoutEffect(Target target) {
    boolean built = ProgramNeeds.last(project, target) instanceof AppFacts.Linked;
    List<Diagnostic> remarks = new ArrayList<>();
    for (Refusal refusal : configuration(target).refusals()) {
      if (refusal.line().weight() == UserLine.Weight.USER) {
        Diagnostic remark =
            Diagnostic.of(PlanError.LINE_WITHOUT_EFFECT, refusal.message())
                .at(refusal.line().origin());
        boolean mayYet = RootKconfig.isLinked(project) && !built;
        remarks.add(mayYet ? remark.withHint(NEEDS_UNKNOWN) : remark);
      }
    }
    return remarks;
  }

  /** A symbol, named with or without `CONFIG_`; an ArrowException if there is none. */
  public SymbolValue get(Target target, String symbol) {
    String name = Assignment.bareName(symbol);
    Configuration configuration = configuration(target);
    KconfigModel model = configuration.model();
    return model
        .symbol(name)
        .map(known -> new SymbolValue(known, configuration.value(known)))
        .orElseThrow(() -> ArrowException.of(UnknownSymbols.diagnostic(name, model)));
  }

  /** Sets symbols for all targets, or for one; an ArrowException for what can never be set. */
  public ConfigChange set(List<Assignment> wishes, Optional<Target> target) {
    return new LayerChange(project, resolver, withTexts()).set(wishes, target);
  }

  /** Removes the lines of symbols, everywhere or for one target. */
  public ConfigChange unset(List<String> symbols, Optional<Target> target) {
    List<String> names = symbols.stream().map(Assignment::bareName).toList();
    return new LayerChange(project, resolver, withTexts()).unset(names, target);
  }

  /**
   * The layers that a session leads to which began with those of this editor.
   *
   * @param wanted the values of the targets that the user changed, as he saw them
   */
  public ConfigChange replay(List<LayerEdit> edits, SortedMap<Target, Configuration> wanted) {
    return new LayerReplay(project, resolver, withTexts()).run(edits, wanted);
  }

  /** Whether a layer that the target alone reads has a line for the symbol. */
  public boolean hasOwnLine(String symbol, Target target) {
    return ConfigLayers.layersOf(target).stream()
        .filter(layer -> !layer.isCommon())
        .flatMap(layer -> layers.layer(layer).stream())
        .anyMatch(line -> line.symbol().equals(symbol));
  }

  /** Whether a line for the symbol goes to the layers of the targets that have it. */
  public boolean dependsOnTarget(String symbol, Target target) {
    return TargetScope.of(resolver.model(target)).dependsOnTarget(symbol);
  }

  /** Adds the lines of a file, for all targets or for one. */
  public ConfigChange merge(String name, byte[] content, Optional<Target> target) {
    List<Assignment> wishes = new ArrayList<>();
    for (UserLine line : lines(name, content)) {
      wishes.add(new Assignment(line.symbol(), line.value(), line.origin()));
    }
    return set(wishes, target);
  }

  /** All values of a target, with their provenance. */
  public Configuration configuration(Target target) {
    return resolver.configuration(target, ProgramNeeds.last(project, target));
  }

  /** Whether what the program needs is known, or only what else brings libraries. */
  public boolean knowsNeeds(Target target) {
    return !(ProgramNeeds.last(project, target) instanceof AppFacts.None);
  }

  /** The values that a target's `.config` would hold, by symbol. */
  public SortedMap<String, String> values(Target target) {
    Configuration configuration = configuration(target);
    SortedMap<String, String> values = new TreeMap<>();
    for (Symbol symbol : configuration.model().symbols()) {
      Value value = configuration.value(symbol.name());
      if (value.written()) {
        values.put(symbol.name(), value.text());
      }
    }
    return values;
  }

  /** The values that a file gives, by symbol. */
  public SortedMap<String, String> values(String name, byte[] content) {
    SortedMap<String, String> values = new TreeMap<>();
    lines(name, content).forEach(line -> values.put(line.symbol(), line.value()));
    return values;
  }

  /** The symbols whose values differ, by name; a symbol that is missing is off. */
  public static List<ConfigDifference> diff(
      SortedMap<String, String> left, SortedMap<String, String> right) {
    SortedSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    List<ConfigDifference> differences = new ArrayList<>();
    for (String name : names) {
      String before = left.getOrDefault(name, "");
      String after = right.getOrDefault(name, "");
      if (!normal(before).equals(normal(after))) {
        differences.add(new ConfigDifference(name, before, after));
      }
    }
    return differences;
  }

  private static String normal(String value) {
    return value.equals("n") ? "" : value;
  }

  private static List<UserLine> lines(String name, byte[] content) {
    DiagnosticLog log = new DiagnosticLog();
    List<UserLine> lines = DotConfigReader.read(name, content, log);
    log.throwIfErrors();
    return lines;
  }

  private ConfigLayers withTexts() {
    KconfigModel model = resolver.model(project.targetNames().get(0));
    SortedSet<String> texts = new TreeSet<>();
    for (Symbol symbol : model.symbols()) {
      if (symbol.type() == SymbolType.STRING) {
        texts.add(symbol.name());
      }
    }
    return layers.withTexts(texts);
  }
}

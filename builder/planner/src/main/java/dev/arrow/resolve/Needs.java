package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the symbols that a linked program leaves open into wishes for the libraries behind them.
 */
final class Needs {
  private static final List<String> FREE_PREFIXES =
      List.of("arrow_arch_", "arrow_gen_", "arrow_image_", "arrow_plat_");
  private static final String LINKER_TABLE = "_GLOBAL_OFFSET_TABLE_";

  private final PoolIndex pools;
  private final Target target;
  private final SourcePosition program;
  private final Map<String, String> symbolByOption = new TreeMap<>();
  private final SortedMap<String, String> callByOption;
  private final List<RefusedWish> unknown = new ArrayList<>();

  Needs(ProjectFile project, PoolIndex pools, Target target, AppFacts facts) {
    this.pools = pools;
    this.target = target;
    this.program = project.program().at();
    facts.undefinedSymbols().forEach(this::add);
    this.callByOption = called(pools, facts.calls());
  }

  /** What brings each library that is wanted by a call of the program. */
  private static SortedMap<String, String> called(PoolIndex pools, Set<String> calls) {
    SortedMap<String, String> called = new TreeMap<>();
    for (Library library : pools.libraries()) {
      library.manifest().wantedBy().stream()
          .map(PlacedText::text)
          .filter(calls::contains)
          .findFirst()
          .ifPresent(call -> called.put(library.symbol(), call));
    }
    return called;
  }

  /**
   * One line a library, of the least weight; the origin names a symbol of the program, or a call.
   */
  List<UserLine> lines() {
    List<UserLine> lines = new ArrayList<>();
    symbolByOption.forEach(
        (option, symbol) -> {
          SourcePosition origin = SourcePosition.wholeFile("program needs `" + symbol + "`");
          lines.add(UserLine.need(option, "y", origin));
        });
    callByOption.forEach((option, call) -> lines.add(UserLine.need(option, "y", caller(call))));
    return lines;
  }

  /** A use of a call is told after the call: `clone/thread` calls clone for a thread. */
  private static SourcePosition caller(String call) {
    int use = call.indexOf('/');
    return SourcePosition.wholeFile(
        use < 0
            ? "program calls `" + call + "`"
            : "program calls `" + call.substring(0, use) + "` for a " + call.substring(use + 1));
  }

  /**
   * The symbols that are needed in vain, with the engine's reason for each: without them the
   * program cannot be linked. A call whose library is off fails when it is made, and that may be
   * what the user wants.
   */
  List<RefusedWish> refused(Configuration configuration) {
    List<RefusedWish> refused = new ArrayList<>(unknown);
    Map<String, Reason> reasons = new TreeMap<>();
    for (Refusal refusal : configuration.refusals()) {
      if (refusal.line().weight() == UserLine.Weight.NEED) {
        reasons.put(refusal.line().symbol(), refusal.reason());
      }
    }
    symbolByOption.forEach(
        (option, symbol) -> {
          if (!configuration.on(option)) {
            Optional<Reason> reason = Optional.ofNullable(reasons.get(option));
            refused.add(refused(option, symbol, reason, configuration.model()));
          }
        });
    return refused;
  }

  private void add(String symbol) {
    boolean free = FREE_PREFIXES.stream().anyMatch(symbol::startsWith);
    if (free || symbol.equals(LINKER_TABLE)) {
      return;
    }
    List<Library> exporters = pools.exporters(symbol);
    if (exporters.isEmpty()) {
      unknown.add(unknown(symbol));
    }
    for (Library exporter : exporters) {
      boolean byTarget =
          exporter.family().equals(Library.ARCH_FAMILY)
              || exporter.family().equals(Library.PLATFORM_FAMILY);
      if (!byTarget && !exporter.name().equals(LibraryResolver.BASE)) {
        symbolByOption.putIfAbsent(exporter.symbol(), symbol);
      }
    }
  }

  private RefusedWish unknown(String symbol) {
    String message = "The program needs `" + symbol + "`, which no library exports.";
    Diagnostic diagnostic = Diagnostic.of(PlanError.NEED_UNKNOWN, message).at(program);
    Optional<String> near = NearestName.of(symbol, allExports());
    return new RefusedWish(
        target,
        symbol,
        "",
        near.map(name -> diagnostic.withHint("The nearest name is `" + name + "`."))
            .orElse(diagnostic));
  }

  private Set<String> allExports() {
    Set<String> names = new TreeSet<>();
    pools.libraries().forEach(library -> names.addAll(library.exports()));
    return names;
  }

  private RefusedWish refused(
      String option, String symbol, Optional<Reason> reason, KconfigModel model) {
    String library = pools.exporters(symbol).get(0).name();
    String message =
        "the program needs `"
            + symbol
            + "` of the library `"
            + library
            + "`, which is off."
            + reason.map(each -> " " + each.message()).orElse("");
    Diagnostic plain = Diagnostic.of(PlanError.NEED_REFUSED, message).at(program);
    Diagnostic diagnostic = reason.map(each -> Offers.told(plain, each, model)).orElse(plain);
    return new RefusedWish(target, option, "y", diagnostic);
  }
}

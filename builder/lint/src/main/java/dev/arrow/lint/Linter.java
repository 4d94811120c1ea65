package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.resolve.Dependencies;
import dev.arrow.resolve.PoolModels;
import dev.arrow.resolve.PoolModels.PoolModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks libraries by all rules. */
public final class Linter {
  private final LintRequest request;
  private final DiagnosticLog log = new DiagnosticLog();
  private final Findings findings = new Findings(log);
  private final LintPools pools;

  private Linter(LintRequest request) {
    this.request = request;
    DiagnosticLog kconfig = new DiagnosticLog();
    List<PoolModel> models = PoolModels.load(request.pools(), request.scratch(), kconfig);
    this.pools = new LintPools(request.pools(), kconfig.hasErrors() ? List.of() : models, log);
    Scope scope = new Scope(request);
    request.scanned().stream().filter(scope::covers).forEach(log::report);
    kconfig.sorted().stream()
        .map(pools::absolute)
        .filter(each -> each.isError() || scope.covers(each))
        .map(scope::withoutScratch)
        .forEach(log::report);
  }

  /** Checks libraries; a fault in one hides nothing in others. */
  public static LintReport lint(LintRequest request) {
    Linter linter = new Linter(request);
    linter.check();
    return linter.report();
  }

  private void check() {
    List<Rule> rules = new ArrayList<>(textRules());
    Optional<KconfigModel> model = pools.model();
    if (model.isPresent()) {
      rules.addAll(kconfigRules(model.get()));
      request.pools().archs().stream().filter(arch -> !isCompiled(arch)).forEach(this::uncompiled);
    } else {
      log.report(
          Diagnostic.of(
              LintKind.KCONFIG_UNCHECKED,
              "What needs Kconfig was not looked at, because its files have errors or there is no"
                  + " target."));
    }
    for (Library library : request.libraries()) {
      rules.forEach(rule -> rule.check(library));
    }
  }

  private List<Rule> textRules() {
    return List.of(
        new SummaryRule(findings),
        new ManifestRule(findings),
        new SourcesRule(findings),
        new FilesRule(pools, findings),
        new LicenseLineRule(pools, findings),
        new TestsRule(findings),
        new PromisedNamesRule(pools, findings),
        new HeaderFormRule(pools, findings),
        new ExportNamesRule(pools, findings));
  }

  private List<Rule> kconfigRules(KconfigModel model) {
    EntryTable entries = new EntryTable(request.pools(), model);
    Proofs proofs = new Proofs(pools);
    Dependencies dependencies = new Dependencies(request.pools(), model);
    HeaderAloneRule headers = new HeaderAloneRule(pools, model, dependencies, findings, request);
    if (request.libraries().stream().anyMatch(Linter::isArrowsArch)) {
      headers.checkContracts();
    }
    return List.of(
        new OptionNamesRule(pools, entries, findings),
        new HelpRule(entries, findings),
        new RangeRule(pools, entries, findings),
        new DeadOptionRule(pools, model, entries, findings),
        new DeadEntryRule(entries, proofs, findings),
        new SelectRule(entries, proofs, findings),
        new IncludesRule(pools, dependencies, findings),
        new UnusedDependencyRule(pools, entries, findings),
        headers);
  }

  private static boolean isArrowsArch(Library library) {
    return library.pool().isArrows() && library.family().equals(Library.ARCH_FAMILY);
  }

  private boolean isCompiled(Arch arch) {
    return request.compilers().stream().anyMatch(each -> each.arch().equals(arch.name()));
  }

  private void uncompiled(Arch arch) {
    log.report(
        Diagnostic.of(
                LintKind.HEADER_UNCHECKED,
                "No header was compiled for " + arch.name() + ": there is no compiler for it.")
            .withHint("`arrow doctor` tells which package has it."));
  }

  private LintReport report() {
    DiagnosticLog sorted = new DiagnosticLog();
    log.sorted().stream().map(pools::absolute).map(Linter::named).forEach(sorted::report);
    return new LintReport(request.libraries().size(), sorted.sorted(), log.dropped());
  }

  /** With the rule's name, by which the manual explains it. */
  private static Diagnostic named(Diagnostic each) {
    return each.with(
        each.message() + " [" + each.kind().id() + "]",
        each.position(),
        each.sourceLine(),
        each.hint(),
        each.notes());
  }

  /** What of the pools is looked at. */
  private record Scope(LintRequest request) {
    /** Whether a fault lies in a library that is checked, or in no library at all. */
    boolean covers(Diagnostic diagnostic) {
      String file = diagnostic.position().map(SourcePosition::file).orElse("");
      boolean mine =
          request.libraries().stream().anyMatch(each -> isBelow(file, each.folder().toString()));
      boolean others =
          request.pools().libraries().stream()
              .anyMatch(each -> isBelow(file, each.folder().toString()));
      return mine || !others;
    }

    /** The root file is written for this run alone. */
    Diagnostic withoutScratch(Diagnostic diagnostic) {
      String file = diagnostic.position().map(SourcePosition::file).orElse("");
      return isBelow(file, request.scratch().toString())
          ? Diagnostic.of(diagnostic.kind(), diagnostic.message())
          : diagnostic;
    }

    private static boolean isBelow(String file, String folder) {
      return file.startsWith(folder + "/");
    }
  }
}

package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that libraries can stand together: every interface served, every export unique. */
final class ResolutionChecks {
  private final PoolIndex pools;
  private final Configuration configuration;
  private final FileFacts facts;
  private final DiagnosticLog log;

  ResolutionChecks(
      PoolIndex pools, Configuration configuration, FileFacts facts, DiagnosticLog log) {
    this.pools = pools;
    this.configuration = configuration;
    this.facts = facts;
    this.log = log;
  }

  void check(List<Library> libraries) {
    Map<String, Library> exporters = new TreeMap<>();
    for (Library library : libraries) {
      if (library.manifest().isInterface()) {
        requireProvider(library);
      }
      library.exports().forEach(name -> requireOnly(exporters, name, library));
    }
  }

  private void requireProvider(Library served) {
    List<Library> providers = pools.providers(served.name());
    if (providers.stream().anyMatch(each -> configuration.on(each.symbol()))) {
      return;
    }
    String message = "The interface `" + served.name() + "` has no provider here.";
    Diagnostic diagnostic =
        Diagnostic.of(PlanError.NO_PROVIDER, message).at(served.manifest().at());
    for (Library provider : providers) {
      diagnostic = diagnostic.withNote("`" + provider.name() + "`: " + reason(served, provider));
    }
    log.report(diagnostic);
  }

  private String reason(Library served, Library provider) {
    String member = RootKconfig.member(served, provider);
    SourcePosition nowhere = SourcePosition.wholeFile("");
    return configuration.with(UserLine.user(member, "y", nowhere)).refusals().stream()
        .filter(refusal -> refusal.line().symbol().equals(member))
        .findFirst()
        .map((Refusal refusal) -> refusal.reason().message())
        .orElse("its entry `" + provider.symbol() + "` is off.");
  }

  /** Where a public header declares the name. */
  private SourcePosition place(Library library, String name) {
    return library.headers().stream()
        .filter(header -> header.facts().exports().containsKey(name))
        .findFirst()
        .map(header -> place(header, name))
        .orElse(library.manifest().at());
  }

  private SourcePosition place(PublicHeader header, String name) {
    int line = header.facts().exports().getOrDefault(name, 0);
    return new SourcePosition(
        header.file().toString(), line, facts.column(header.file(), line, name));
  }

  private void requireOnly(Map<String, Library> exporters, String name, Library library) {
    Library other = exporters.putIfAbsent(name, library);
    if (other != null) {
      String message =
          "Both `" + other.name() + "` and `" + library.name() + "` export `" + name + "`.";
      log.report(
          Diagnostic.of(PlanError.TWO_EXPORTERS, message)
              .at(place(library, name))
              .withHint("Rename one of them, or leave one library out.")
              .withNote("The other one is here.", place(other, name)));
    }
  }
}

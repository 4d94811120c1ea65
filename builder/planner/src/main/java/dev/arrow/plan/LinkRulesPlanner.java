package dev.arrow.plan;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.Registration;
import dev.arrow.pool.Library;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import dev.arrow.resolve.ServedCall;
import dev.arrow.resolve.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Plans who may use what in a link.
 *
 * @param names spells paths
 * @param resolution the libraries
 */
record LinkRulesPlanner(PathNames names, Resolution resolution) {

  LinkRules plan(
      Optional<Unit> program,
      Unit generated,
      List<Unit> libraries,
      SortedSet<String> programNeeds) {
    List<LinkRules.Member> members = new ArrayList<>();
    members.add(outsider(generated));
    program.map(LinkRulesPlanner::outsider).ifPresent(members::add);
    List<LinkRules.Demand> demands = new ArrayList<>();
    for (Unit unit : libraries) {
      ResolvedLibrary library = resolution.library(unit.name()).orElseThrow();
      members.add(member(library, unit.object()));
      demands.addAll(demands(library));
    }
    return new LinkRules(members, exports(), demands, programNeeds);
  }

  private static LinkRules.Member outsider(Unit unit) {
    return new LinkRules.Member(unit.name(), "-", "-", unit.object(), new TreeSet<>());
  }

  private LinkRules.Member member(ResolvedLibrary resolved, String object) {
    Library library = resolved.library();
    SortedSet<String> allowed = new TreeSet<>(resolved.direct());
    for (String direct : resolved.direct()) {
      resolution.provider(direct).ifPresent(provider -> allowed.add(provider.name()));
    }
    allowed.addAll(Instrumentation.of(resolution).allowedFor(library.name()));
    if (library.manifest().program()) {
      allowed.add(Unit.PROGRAM);
    }
    if (resolution.tables().stream().map(Table::name).anyMatch(library.name()::equals)) {
      allowed.add(Unit.GENERATED);
    }
    return new LinkRules.Member(
        library.name(), library.symbol(), entryPlace(library), object, allowed);
  }

  /** The library's Kconfig file and where its entry stands in it, for messages. */
  private String entryPlace(Library library) {
    String file = names.of(library.kconfig());
    return resolution
        .model()
        .symbol(library.symbol())
        .map(symbol -> symbol.definitions().get(0).position())
        .map(place -> file + ":" + place.line() + ":" + place.column())
        .orElse(file);
  }

  private List<LinkRules.Export> exports() {
    List<LinkRules.Export> exports = new ArrayList<>();
    for (Library library : resolution.pools().libraries()) {
      for (String symbol : library.exports()) {
        exports.add(new LinkRules.Export(symbol, library.name(), library.symbol()));
      }
    }
    return exports;
  }

  private List<LinkRules.Demand> demands(ResolvedLibrary library) {
    LibraryManifest manifest = library.library().manifest();
    List<LinkRules.Demand> demands = new ArrayList<>();
    manifest.init().ifPresent(init -> demands.add(demand(library, init, "init")));
    for (Registration registration : manifest.registers()) {
      demands.add(demand(library, registration.ops(), "registers"));
    }
    for (ServedCall call : resolution.calls().served()) {
      if (call.library().equals(library.name())) {
        manifest.syscalls().stream()
            .filter(each -> each.text().equals(call.name()))
            .map(each -> new PlacedText(call.function(), each.at()))
            .forEach(function -> demands.add(demand(library, function, "syscalls")));
      }
    }
    return demands;
  }

  private static LinkRules.Demand demand(ResolvedLibrary library, PlacedText named, String key) {
    return new LinkRules.Demand(library.name(), named.text(), key, named.at().toString());
  }
}

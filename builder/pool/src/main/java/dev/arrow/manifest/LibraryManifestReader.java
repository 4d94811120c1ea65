package dev.arrow.manifest;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.LibraryManifest.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads `library.yaml`. */
public final class LibraryManifestReader {
  private static final int LAST_RANK = 100;

  private LibraryManifestReader() {}

  /** The manifest, or nothing after errors were reported; a manifest with faults is still read. */
  public static Optional<LibraryManifest> read(Path file, DiagnosticLog log) {
    return YamlFile.read(file, LibraryShape.FILE, log).map(LibraryManifestReader::manifest);
  }

  private static LibraryManifest manifest(YamlMap map) {
    LibraryManifest manifest =
        new LibraryManifest(
            map.requiredText("name"),
            map.requiredText("summary"),
            map.requiredText("license"),
            role(map),
            map.flag("program"),
            sources(map),
            CompilerFlag.list(map, "cflags"),
            CompilerFlag.list(map, "cflags-everywhere"),
            identifier(map, "init"),
            registrations(map),
            identifiers(map),
            callUses(map),
            tests(map),
            ExternalReader.read(map),
            map.at());
    return manifest;
  }

  private static Role role(YamlMap map) {
    boolean isInterface = map.flag("interface");
    Optional<PlacedText> provides = map.text("provides");
    Optional<YamlValue> rankValue = map.value("default-rank");
    int rank = rankValue.flatMap(YamlValue::number).orElse(LAST_RANK);
    if (provides.isPresent()) {
      if (isInterface) {
        map.value("provides").ifPresent(ManifestChecks.bad("stands in an interface itself"));
      }
      return new Role.Provider(provides.get(), rank);
    }
    rankValue.ifPresent(ManifestChecks.bad("has a meaning only beside `provides`"));
    return isInterface ? new Role.Interface() : new Role.Ordinary();
  }

  private static List<SourceRule> sources(YamlMap map) {
    List<SourceRule> rules = new ArrayList<>();
    for (YamlValue item : map.items("sources")) {
      if (item.isText()) {
        item.text().ifPresent(text -> rules.add(new SourceRule(Optional.empty(), List.of(text))));
      } else {
        item.map().ifPresent(rule -> rules.add(conditional(rule)));
      }
    }
    return rules;
  }

  private static SourceRule conditional(YamlMap rule) {
    PlacedText condition = rule.requiredText("if");
    List<PlacedText> files = rule.texts("files");
    return new SourceRule(Optional.of(condition), files);
  }

  private static List<Registration> registrations(YamlMap map) {
    List<Registration> registrations = new ArrayList<>();
    for (YamlMap.FreeEntry table :
        map.map("registers").map(YamlMap::freeEntries).orElse(List.of())) {
      for (YamlValue entry : entries(table.value())) {
        entry.map().ifPresent(e -> registrations.add(registration(table.key(), e)));
      }
    }
    return registrations;
  }

  /** The entries in one table: a list of them, or the only one. */
  private static List<YamlValue> entries(YamlValue value) {
    return value.isList() ? value.items() : List.of(value);
  }

  private static Registration registration(PlacedText table, YamlMap entry) {
    PlacedText ops = entry.requiredText("ops");
    entry.value("ops").ifPresent(value -> ManifestChecks.requireIdentifier(value, ops));
    int rank = entry.value("rank").flatMap(YamlValue::number).orElse(LAST_RANK);
    return new Registration(table.text(), ops, rank, table.at());
  }

  private static Optional<PlacedText> identifier(YamlMap map, String key) {
    Optional<PlacedText> name = map.text(key);
    name.ifPresent(
        text -> map.value(key).ifPresent(value -> ManifestChecks.requireIdentifier(value, text)));
    return name;
  }

  private static List<PlacedText> identifiers(YamlMap map) {
    List<PlacedText> names = new ArrayList<>();
    for (YamlValue item : map.items("syscalls")) {
      Optional<PlacedText> name = item.text();
      name.ifPresent(text -> ManifestChecks.requireIdentifier(item, text));
      name.ifPresent(names::add);
    }
    return names;
  }

  private static List<PlacedText> callUses(YamlMap map) {
    List<PlacedText> uses = new ArrayList<>();
    for (YamlValue item : map.items("wanted-by")) {
      Optional<PlacedText> use = item.text();
      if (use.isPresent() && !Names.isCallUse(use.get().text())) {
        item.bad("must be a system call, such as `futex`, or `clone/thread`", Optional.empty());
      }
      use.ifPresent(uses::add);
    }
    return uses;
  }

  private static TestRules tests(YamlMap map) {
    Optional<YamlMap> tests = map.map("tests");
    if (tests.isEmpty()) {
      return TestRules.NONE;
    }
    TestRules rules = new TestRules(tests.get().texts("host"), tests.get().texts("guest"));
    return rules;
  }
}

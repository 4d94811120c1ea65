package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads `arrow.lock`. */
public final class LockFileReader {
  private LockFileReader() {}

  /** The pins; none if there is no file. Throws an ArrowException that names all faults. */
  public static LockFile read(Path file) {
    if (!Files.exists(file)) {
      return LockFile.EMPTY;
    }
    DiagnosticLog log = new DiagnosticLog();
    Optional<LockFile> lock = YamlFile.read(file, LockShape.FILE, log).map(LockFileReader::lock);
    DiagnosticLog advised = new DiagnosticLog();
    log.sorted().stream().map(LockFileReader::advised).forEach(advised::report);
    advised.throwIfErrors();
    return lock.orElseThrow();
  }

  /** Nobody writes the file by hand, so that mending it is seldom the best advice. */
  private static Diagnostic advised(Diagnostic fault) {
    return fault.hint().isPresent() ? fault : fault.withHint(LockShape.RENEW);
  }

  private static LockFile lock(YamlMap map) {
    Optional<YamlValue> version = map.value("version");
    if (version.isPresent()
        && !version.flatMap(YamlValue::number).equals(Optional.of(LockFile.VERSION))) {
      version.get().bad("must be " + LockFile.VERSION, Optional.of(LockShape.RENEW));
    }
    LockFile lock =
        new LockFile(
            items(map, "pools", LockFileReader::pool),
            items(map, "libraries", LockFileReader::library),
            items(map, "compilers", LockFileReader::compiler));
    return lock;
  }

  private static <T> List<T> items(YamlMap map, String key, Function<YamlMap, Optional<T>> reader) {
    List<T> items = new ArrayList<>();
    for (YamlValue item : map.items(key)) {
      Optional<YamlMap> entry = item.map();
      entry.flatMap(reader).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<LockFile.PoolPin> pool(YamlMap map) {
    map.requiredText("commit");
    Optional<Origin.Git> origin = OriginReader.git(map);
    Optional<String> sum = sum(map);
    return origin
        .filter(each -> each.commit().isPresent() && sum.isPresent())
        .map(
            each ->
                new LockFile.PoolPin(
                    each.url(),
                    each.tag(),
                    each.commit().orElseThrow(),
                    sum.orElseThrow(),
                    map.at()));
  }

  private static Optional<LockFile.TreePin> library(YamlMap map) {
    PlacedText name = map.requiredText("name");
    PlacedText version = map.requiredText("version");
    return sum(map).map(sum -> new LockFile.TreePin(name.text(), version.text(), sum, map.at()));
  }

  private static Optional<LockFile.Compiler> compiler(YamlMap map) {
    PlacedText arch = map.requiredText("arch");
    PlacedText identity = map.requiredText("identity");
    return Optional.of(new LockFile.Compiler(arch.text(), identity.text()));
  }

  private static Optional<String> sum(YamlMap map) {
    String sum = map.requiredText("sha256").text();
    return OriginReader.isSha256(map, "sha256") ? Optional.of(sum) : Optional.empty();
  }
}

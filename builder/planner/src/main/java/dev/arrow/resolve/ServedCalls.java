package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Arch;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the system calls of a target: each is served by one library. A call that the architecture
 * lacks is left out; a name that no architecture knows is an error.
 */
final class ServedCalls {
  private final CallNumbers numbers;
  private final TreeSet<String> names = new TreeSet<>();
  private final DiagnosticLog log;
  private final Map<String, Server> servers = new HashMap<>();
  private final List<ServedCall> calls = new ArrayList<>();

  private record Server(String library, PlacedText call) {}

  private ServedCalls(PoolIndex pools, Arch arch, FolderReader reader, DiagnosticLog log) {
    this.log = log;
    this.numbers = CallNumbers.read(arch, reader, log);
    names.addAll(numbers.byName().keySet());
    for (Arch other : pools.archs()) {
      if (!other.name().equals(arch.name())) {
        names.addAll(CallNumbers.read(other, reader, log).byName().keySet());
      }
    }
  }

  /** The calls of a target. */
  static SystemCalls of(
      PoolIndex pools,
      Arch arch,
      List<ResolvedLibrary> libraries,
      FolderReader reader,
      DiagnosticLog log) {
    ServedCalls found = new ServedCalls(pools, arch, reader, log);
    for (ResolvedLibrary library : libraries) {
      library.library().manifest().syscalls().forEach(call -> found.add(library.name(), call));
    }
    pools.libraries().forEach(library -> library.manifest().wantedBy().forEach(found::require));
    found.calls.sort(Comparator.comparingInt(ServedCall::number));
    return new SystemCalls(found.calls, found.numbers);
  }

  private void add(String library, PlacedText call) {
    Server other = servers.putIfAbsent(call.text(), new Server(library, call));
    if (other != null) {
      served(library, call, other);
    } else if (!names.contains(call.text())) {
      unknown(call);
    } else {
      numbers
          .of(call.text())
          .ifPresent(number -> calls.add(new ServedCall(number, call.text(), library)));
    }
  }

  /** The name of a call stands before that of a use of it. */
  private void require(PlacedText use) {
    String call = use.text().split("/", 2)[0];
    if (!names.contains(call)) {
      unknown(new PlacedText(call, use.at()));
    }
  }

  private void served(String library, PlacedText call, Server other) {
    String message =
        other.library().equals(library)
            ? "`" + library + "` names the system call `" + call + "` twice."
            : "Both `" + other.library() + "` and `" + library + "` serve `" + call + "`.";
    log.report(
        Diagnostic.of(PlanError.TWO_SERVERS, message)
            .at(call.at())
            .withHint("Leave one of them out.")
            .withNote("The other one is here.", other.call().at()));
  }

  private void unknown(PlacedText call) {
    String message = "No architecture has a system call `" + call + "`.";
    String hint =
        NearestName.of(call.text(), names)
            .map(near -> "The nearest name is `" + near + "`.")
            .orElse("Their names stand in archs/*/" + CallNumbers.FILE + ".");
    log.report(Diagnostic.of(PlanError.UNKNOWN_CALL, message).at(call.at()).withHint(hint));
  }
}

package dev.arrow.cli.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that were started and still run; they end with this one, whatever ends it. */
public final class Children {
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  /** Remembers no process yet; from now on all are ended when this program ends. */
  public Children() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::killAll, "end-children"));
  }

  Process add(Process process) {
    running.add(process);
    return process;
  }

  void ended(Process process) {
    running.remove(process);
  }

  /**
   * Ends a process and all that it has started. Through its handle, because the method of the
   * process itself closes its streams, with what they hold and nobody has read.
   */
  static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }

  private void killAll() {
    running.forEach(Children::kill);
  }
}

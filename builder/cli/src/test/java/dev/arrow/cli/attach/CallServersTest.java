package dev.arrow.cli.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallServersTest {
  private static final PoolIndex POOLS = PoolScanner.scan(Path.of("../.."));

  private static String of(String call, String... on) {
    return new CallServers(POOLS, List.of(on)).of(call);
  }

  @Test
  void namesTheLibraryThatServesACall() {
    assertThat(of("epoll_wait", "pipe"))
        .isEqualTo("library `epoll` would serve it: `arrow config set LIB_EPOLL=y`");
    assertThat(of("ptrace")).isEqualTo("no library serves it");
  }

  /** C libraries fork by the call that makes threads. */
  @Test
  void noLibraryMakesProcesses() {
    assertThat(of("fork")).isEqualTo("no library serves it: there is one process");
    assertThat(of("clone"))
        .isEqualTo(
            "there is one process; for threads library `threads` would serve it: "
                + "`arrow config set LIB_THREADS=y`");
    assertThat(of("clone3", "threads"))
        .isEqualTo("library `threads` serves it for threads: there is one process");
  }

  @Test
  void aLibraryInTheKernelIsNotAdvised() {
    assertThat(of("epoll_wait", "epoll")).isEqualTo("library `epoll` serves it for other uses");
  }
}

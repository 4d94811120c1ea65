package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.KVM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ready program brings the libraries that are wanted by what it calls. */
class CalledLibrariesTest {
  private static final String POOL = "library-pools/sched/thread/";
  private final SmallArrow arrow = SmallArrow.copied();

  @BeforeEach
  void writeLibrary() {
    arrow
        .file("web/arrow.yaml", "name: web\napp: {elf: prog}\ntargets: [kvm/x86_64]\n")
        .file("web/config/common.config", "")
        .file("archs/x86_64/syscalls.tsv", "read\t0\nclone\t56\n")
        .file(
            POOL + "Kconfig",
            "config LIB_THREAD\n\tbool \"Threads\"\n\thelp\n\t  Threads.\n\t  Several.\n")
        .file(
            POOL + "library.yaml",
            "name: thread\nsummary: Threads\nlicense: MIT\nwanted-by: [clone/thread]\n");
  }

  private void calls(String... calls) {
    Path file = ProgramCalls.file(arrow.project(), "x86_64");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, ProgramCalls.text(new TreeSet<>(List.of(calls))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SymbolValue thread() {
    return arrow.editor().get(KVM, "LIB_THREAD");
  }

  @Test
  void aCallBringsTheLibraryThatIsWantedByIt() {
    calls("clone", "clone/thread", "read");
    assertThat(thread().value().text()).isEqualTo("y");
    assertThat(thread().value().origin().toString()).contains("program calls `clone` for a thread");
  }

  @Test
  void anotherUseOfTheCallDoesNot() {
    calls("clone", "read");
    assertThat(thread().value().text()).isEqualTo("n");
  }

  @Test
  void aLineOfTheUserWins() {
    calls("clone", "clone/thread");
    arrow.file("web/config/common.config", "CONFIG_LIB_THREAD=n\n");
    Resolver resolver = arrow.resolver();
    Resolution resolution = resolver.resolve(KVM, resolver.ready(KVM));
    assertThat(resolution.configuration().on("LIB_THREAD")).isFalse();
    assertThat(resolution.refusals()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsSaidToBe() {
    assertThat(arrow.editor().knowsNeeds(KVM)).isFalse();
    calls("read");
    assertThat(arrow.editor().knowsNeeds(KVM)).isTrue();
  }

  @Test
  void refusesACallThatNoArchitectureKnows() {
    arrow.file(
        POOL + "library.yaml",
        "name: thread\nsummary: Threads\nlicense: MIT\nwanted-by: [klone/thread]\n");
    assertThat(arrow.complaint(KVM))
        .isEqualTo(
            "/arrow/library-pools/sched/thread/library.yaml:4:13: error: No architecture has a"
                + " system call `klone`.\n"
                + "hint: The nearest name is `clone`.\n");
  }

  @Test
  void refusesAWordThatIsNoUse() {
    arrow.file(
        POOL + "library.yaml",
        "name: thread\nsummary: Threads\nlicense: MIT\nwanted-by: [clone/fork]\n");
    assertThat(arrow.complaint(KVM)).contains("such as `futex`, or `clone/thread`");
  }
}

package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSection;
import dev.arrow.elf.ElfSymbol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the kernel of a program that is to be attached. */
class AttachedBuildTest {

  private static final String FOLDER = "build/machine-x86_64/";
  private static final String YAML =
      "name: greet\napp: {elf: prog}\ntargets: [machine/x86_64]\nargs: [one]\n";

  @TempDir Path folder;
  private TinyProject tiny;

  @BeforeEach
  void write() throws IOException {
    tiny = TinyProject.in(folder);
    tiny.write("arrow.yaml", YAML);
    tiny.age();
  }

  private static long symbol(ElfFile file, String name) {
    return file.symbols().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** What lies so many bytes behind a symbol of a section. */
  private static ByteBuffer at(ElfFile file, String section, String name, long offset) {
    ElfSection holder = file.section(section).orElseThrow();
    return ByteBuffer.wrap(file.content(holder))
        .order(ByteOrder.LITTLE_ENDIAN)
        .position((int) (symbol(file, name) - holder.address() + offset));
  }

  /** The function that the slot of a call behind the gap holds. */
  private String slot(int number) {
    ElfFile kernel = ElfFile.read(tiny.project.resolve(FOLDER + "greet.debug"));
    long slot = number - at(kernel, ".rodata", "arrow_gen_syscall_gap_size", 0).getLong();
    long function =
        symbol(kernel, "arrow_gen_syscalls")
            + at(kernel, ".text", "arrow_gen_syscalls", slot * Short.BYTES).getShort();
    return kernel.symbols().stream()
        .filter(symbol -> symbol.value() == function && symbol.type() == ElfSymbol.TYPE_FUNCTION)
        .findFirst()
        .orElseThrow()
        .name();
  }

  @Test
  void makesTheKernelAloneWithItsTableOfSystemCalls() {
    BuiltTarget built = tiny.build().targets().get(0);
    assertThat(built.kernel()).contains(tiny.project.resolve(FOLDER + "greet.kernel"));
    assertThat(built.linked()).exists();
    assertThat(built.debug()).isEqualTo(tiny.project.resolve(FOLDER + "greet.debug")).exists();
    assertThat(tiny.project.resolve(FOLDER + "greet")).doesNotExist();
    assertThat(slot(39)).isEqualTo("arrow_sys_getpid");
  }

  @Test
  void compilesNothingOfTheProgram() {
    tiny.build();
    assertThat(tiny.heard.compiled)
        .contains("gen/init.c", "gen/syscalls.c", "ids/src/ids.c")
        .doesNotContain("main.c");
    assertThat(tiny.project.resolve("build/program")).doesNotExist();
  }

  @Test
  void nothingToDoNeedsNoPlan() {
    BuiltTarget first = tiny.build().targets().get(0);
    BuildResult again = tiny.build();
    assertThat(again.planned()).isFalse();
    assertThat(again.targets()).containsExactly(first);
  }

  @Test
  void otherArgumentsLeaveTheKernelAsItWas() {
    tiny.build();
    byte[] before = tiny.bytes(FOLDER + "greet.kernel");
    tiny.write("arrow.yaml", YAML.replace("[one]", "[two]"));
    assertThat(tiny.build().compiled()).isZero();
    assertThat(tiny.bytes(FOLDER + "greet.kernel")).isEqualTo(before);
  }

  @Test
  void aCallThatNobodyServesLeavesAHole() {
    tiny.write("config/common.config", "CONFIG_LIB_IDS=n\n");
    assertThat(tiny.build().targets().get(0).libraries()).doesNotContain("ids");
    assertThat(new String(tiny.bytes(FOLDER + "gen/syscalls.c"))).contains("count = 0");
  }

  @Test
  void keepsTheKernelThatWasReplaced() {
    tiny.build();
    tiny.write("config/common.config", "CONFIG_LIB_IDS=n\n");
    tiny.build();
    assertThat(tiny.project.resolve(FOLDER + "former/greet.kernel")).exists();
    assertThat(tiny.project.resolve(FOLDER + "former/greet.map")).exists();
  }

  @Test
  void aFunctionThatIsMissingIsNamed() {
    tiny.replace(
        tiny.home.resolve("library-pools/basic/ids/src/ids.c"),
        "long arrow_sys_getpid(",
        "static __attribute__((unused)) long getpid(");
    assertThat(tiny.failure())
        .contains("`syscalls` of library `ids` names `arrow_sys_getpid`, which the library does");
  }

  @Test
  void refusesAPlatformThatAttachesNoneThere() {
    tiny.replace(
        tiny.home.resolve("platforms/machine/platform.yaml"),
        "archs: [x86_64],",
        "archs: [x86_64], attached: [],");
    assertThat(tiny.failure())
        .contains("arrow.yaml:2:12: error: A ready program cannot be attached on `machine/x86_64`")
        .contains("this platform attaches them on no architecture.");
  }

  @Test
  void thePlatformSaysWhyItAttachesNone() {
    tiny.replace(
        tiny.home.resolve("platforms/machine/platform.yaml"),
        "archs: [x86_64],",
        "archs: [x86_64], attached: [], not-attached: there is no user mode,");
    assertThat(tiny.failure())
        .contains("cannot be attached on `machine/x86_64`: there is no user mode.");
  }

  @Test
  void refusesAnArchitectureWithoutSystemCalls() throws IOException {
    Files.delete(tiny.home.resolve("archs/x86_64/syscalls.tsv"));
    tiny.replace(
        tiny.home.resolve("library-pools/basic/ids/library.yaml"), "syscalls: [getpid]\n", "");
    assertThat(tiny.failure())
        .contains("arrow.yaml:2:12: error: A ready program cannot be attached on `machine/x86_64`")
        .contains("there are no system calls for `x86_64` yet.");
  }
}

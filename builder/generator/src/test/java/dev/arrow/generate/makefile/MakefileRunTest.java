package dev.arrow.generate.makefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.generate.CompileCommands;
import dev.arrow.generate.SamplePlan;
import dev.arrow.generate.TestRunner;
import dev.arrow.generate.template.Templates;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Unit;
import dev.arrow.process.CommandResult;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Runs generated makefiles with the real make, compiler and linker. */
class MakefileRunTest {

  private static final Path TEMPLATES = Path.of("../../templates").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path home;
  private Path project;
  private BuildPlan plan;

  @BeforeEach
  void writeProject() throws IOException {
    home = folder.resolve("my arrow");
    project = folder.resolve("a project");
    String check = "makefile/link-check.awk";
    write(home.resolve("templates").resolve(check), Files.readString(TEMPLATES.resolve(check)));
    write(home.resolve("pools/one/include/one.h"), "#define ONE 1\n");
    write(
        home.resolve("pools/one/src/a.c"),
        """
        #include <one.h>
        #define API __attribute__((visibility("default")))
        int main(void);
        int helper_in_assembly(void);
        API int arrow_one_init(void);
        API void _start(void);
        int arrow_one_init(void) { return ONE - 1 + helper_in_assembly(); }
        void _start(void)
        {
                long status = main() + arrow_one_init();
                __asm__ volatile("syscall" : : "a"(60L), "D"(status));
        }
        """);
    write(
        home.resolve("pools/one/src/b.S"),
        """
        .globl helper_in_assembly
        .hidden helper_in_assembly
        .text
        helper_in_assembly:
                xor %eax, %eax
                ret
        """);
    write(
        home.resolve("pools/two/src/c.c"),
        """
        __attribute__((visibility("default"))) int arrow_two_add(int a, int b);
        int arrow_two_add(int a, int b) { return a + b + (TEXT[0] != 'a'); }
        """);
    write(
        project.resolve("main.c"),
        """
        int arrow_two_add(int, int);
        int unrelated;
        int main(void) { return arrow_two_add(3, 4); }
        """);
    plan = SamplePlan.of("kvm/x86_64", home.toString());
    writeGenerated(plan);
  }

  private void writeGenerated(BuildPlan target) throws IOException {
    Templates templates = new Templates(TEMPLATES);
    for (Unit unit : target.units()) {
      Files.createDirectories(project.resolve(unit.folder()).resolve("src/.part"));
      Files.createDirectories(project.resolve(unit.folder()).resolve(".part"));
      write(project.resolve(unit.configHeader()), "");
    }
    write(project.resolve(BuildLayout.HOME), home + "\n");
    write(project.resolve(target.generated().compiles().get(0).source()), "int arrow_gen_x;\n");
    Path gen = project.resolve(target.folder()).resolve("gen");
    Files.createDirectories(gen.resolve(".part"));
    Files.createDirectories(gen.resolveSibling(".part"));
    write(gen.resolve("link.ld"), "ENTRY(_start) SECTIONS { . = 0x400000; .text : { *(.text*) } }");
    write(
        gen.resolve("objects"),
        templates.render("makefile/objects.ftl", new ObjectListModel(target.link().inputs())));
    String rules =
        templates.render("makefile/link-rules.ftl", LinkRulesModel.of(target.rules()))
            + "allow one _program\n";
    write(gen.resolve("link-rules"), rules);
    MakefileModel model = MakefileModels.of(target.folder(), home.toString(), List.of(target));
    write(
        project.resolve(target.folder()).resolve("Makefile"),
        templates.render("makefile/Makefile.ftl", model));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CommandResult make(String... arguments) {
    String[] command = new String[arguments.length + 6];
    System.arraycopy(
        new String[] {
          "make", "-j2", "-O", "--no-print-directory", "-f", "build/kvm-x86_64/Makefile"
        },
        0,
        command,
        0,
        6);
    System.arraycopy(arguments, 0, command, 6, arguments.length);
    return new TestRunner().run(project, command);
  }

  private int runImage() {
    return new TestRunner().run(project, "build/kvm-x86_64/hello").status();
  }

  @Test
  void theImageRunsAndHasItsSymbolsBeside() {
    CommandResult built = make();
    assertThat(built.error()).isEmpty();
    assertThat(built.output()).contains("  CC main.c\n", "  JOIN one\n", "  LINK kvm-x86_64/hello");
    assertThat(runImage()).isEqualTo(7);
    assertThat(project.resolve("build/kvm-x86_64/hello.debug")).exists();
  }

  @Test
  void nothingIsDoneTwice() {
    make();
    assertThat(make().output()).isEqualTo("make: Nothing to be done for 'all'.\n");
  }

  @Test
  void runsInItsOwnFolderToo() {
    CommandResult built =
        new TestRunner().run(project, "make", "--no-print-directory", "-C", "build/kvm-x86_64");
    assertThat(built.error()).isEmpty();
    assertThat(runImage()).isEqualTo(7);
  }

  @Test
  void aChangedSourceIsCompiledAlone() throws IOException {
    make();
    write(
        project.resolve("main.c"),
        "int arrow_two_add(int, int);\nint main(void) { return arrow_two_add(4, 5); }\n");
    assertThat(make().output().lines().filter(line -> line.startsWith("  CC")))
        .containsExactly("  CC main.c");
    assertThat(runImage()).isEqualTo(9);
  }

  @Test
  void aChangedHeaderRecompilesItsUsers() throws IOException {
    make();
    write(home.resolve("pools/one/include/one.h"), "#define ONE 3\n");
    assertThat(make().output().lines().filter(line -> line.startsWith("  CC")))
        .containsExactly("  CC one/src/a.c");
    assertThat(runImage()).isEqualTo(9);
  }

  @Test
  void anotherInstallationCompilesAllAnew() throws IOException {
    long all = make().output().lines().filter(line -> line.startsWith("  CC")).count();
    write(project.resolve(BuildLayout.HOME), "/elsewhere\n");
    assertThat(make().output().lines().filter(line -> line.startsWith("  CC"))).hasSize((int) all);
  }

  @Test
  void aPartialResultOfAKilledBuildIsNotUsed() throws IOException {
    make();
    Path object = project.resolve(plan.program().orElseThrow().compiles().get(0).output());
    write(object.resolveSibling(".part").resolve("main.c.o"), "rubbish");
    Files.delete(object);
    assertThat(make().error()).isEmpty();
    assertThat(runImage()).isEqualTo(7);
  }

  @Test
  void aMissingDebugFileOrMapIsMadeAgain() throws IOException {
    make();
    for (String name : List.of("hello.debug", "hello.map")) {
      Files.delete(project.resolve("build/kvm-x86_64").resolve(name));
      make();
      assertThat(project.resolve("build/kvm-x86_64").resolve(name)).exists();
    }
  }

  @Test
  void theLastImageThatDifferedIsKept() throws IOException {
    make();
    byte[] first = Files.readAllBytes(project.resolve("build/kvm-x86_64/hello"));
    Path former = project.resolve("build/kvm-x86_64/former");
    assertThat(former).doesNotExist();
    write(
        project.resolve("main.c"),
        "int arrow_two_add(int, int);\nint main(void) { return arrow_two_add(4, 5); }\n");
    make();
    assertThat(former.resolve("hello")).hasBinaryContent(first);
    assertThat(former.resolve("hello.debug")).exists();
    assertThat(former.resolve("hello.map")).content().contains("build/obj/one-0123456789ab");
    Files.delete(project.resolve(plan.program().orElseThrow().object()));
    assertThat(make().output()).contains("LINK");
    assertThat(former.resolve("hello")).hasBinaryContent(first);
  }

  @Test
  void theCompilerCannotBeChangedOnTheCommandLine() {
    CommandResult refused = make("CC=clang");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.error()).contains("CC is part of the key", "toolchain:");
  }

  @Test
  void launcherIsAPrefixOfTheCompiler() {
    CommandResult built = make("LAUNCHER=env LAUNCHED=1", "V=1");
    assertThat(built.error()).isEmpty();
    assertThat(built.output()).contains("env LAUNCHED=1 gcc -O2");
  }

  @Test
  void theVerboseCommandsMakeTheSameImageInAPlainShell() throws IOException {
    String commands = make("V=1").output();
    byte[] image = Files.readAllBytes(project.resolve("build/kvm-x86_64/hello"));
    byte[] debug = Files.readAllBytes(project.resolve("build/kvm-x86_64/hello.debug"));
    Files.delete(project.resolve("build/kvm-x86_64/hello"));
    Files.delete(project.resolve("build/kvm-x86_64/hello.debug"));
    write(project.resolve("script"), "set -e\n" + commands);
    CommandResult run = new TestRunner().run(project, "sh", "script");
    assertThat(run.error()).isEmpty();
    assertThat(project.resolve("build/kvm-x86_64/hello")).hasBinaryContent(image);
    assertThat(project.resolve("build/kvm-x86_64/hello.debug")).hasBinaryContent(debug);
  }

  @Test
  void theCompileCommandsAreThoseThatMakeRuns() throws IOException {
    write(folder.resolve("record"), "printf '%s\\n' \"$@\" >ran.$$; exec \"$@\"");
    assertThat(make("LAUNCHER=sh ../record").error()).isEmpty();
    Set<List<String>> ran = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(project, "ran.*")) {
      for (Path file : files) {
        ran.add(Files.readAllLines(file));
      }
    }
    CompileCommands commands = new CompileCommands(project, plan.target());
    List<Map<String, Object>> entries =
        new Yaml().load(commands.of(List.of(plan)).get(0).content());
    assertThat(entries).extracting(entry -> entry.get("arguments")).hasSize(5);
    assertThat(entries)
        .extracting(entry -> entry.get("arguments"))
        .containsExactlyInAnyOrderElementsOf(ran);
    assertThat(entries).allMatch(entry -> project.toString().equals(entry.get("directory")));
    assertThat(entries)
        .allMatch(entry -> Files.exists(project.resolve((String) entry.get("file"))))
        .allMatch(entry -> Files.exists(project.resolve((String) entry.get("output"))));
  }

  @Test
  void aCompileErrorIsShownOnce() throws IOException {
    write(project.resolve("main.c"), "int main(void) { return nonsense; }\n");
    CommandResult failed = make();
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.error()).containsOnlyOnce("main.c:1:25: error: 'nonsense' undeclared");
    assertThat(failed.error()).contains("make: *** [build/kvm-x86_64/Makefile:");
  }

  @Test
  void theLinkCheckStopsTheLink() throws IOException {
    write(
        home.resolve("pools/two/src/c.c"),
        """
        __attribute__((visibility("default"))) int arrow_two_add(int a, int b);
        int arrow_one_init(void);
        int arrow_two_add(int a, int b) { return a + b + arrow_one_init(); }
        """);
    CommandResult failed = make();
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.output())
        .contains(
            home
                + "/pools/two/src/c.c:3: error: library `two` uses `arrow_one_init`, which library"
                + " `one` defines but declares in none of its public headers.");
    assertThat(make().status()).isEqualTo(2);
    assertThat(project.resolve("build/kvm-x86_64/hello")).doesNotExist();
  }

  @Test
  void aProgramThatNeedsMoreSaysSo() throws IOException {
    make();
    write(
        project.resolve("main.c"),
        """
        int arrow_two_add(int, int);
        int arrow_three(int);
        int main(void) { return arrow_three(arrow_two_add(3, 4)); }
        """);
    CommandResult failed = make();
    assertThat(failed.output())
        .contains("arrow: the program uses `arrow_three` since the libraries were chosen");
  }
}

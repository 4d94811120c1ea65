package dev.arrow.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.generate.linker.LinkerModel;
import dev.arrow.generate.makefile.LinkRulesModel;
import dev.arrow.generate.makefile.MakefileModel;
import dev.arrow.generate.makefile.MakefileModels;
import dev.arrow.generate.makefile.ObjectListModel;
import dev.arrow.generate.template.Templates;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Startup;
import dev.arrow.resolve.ServedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileGeneratorTest {

  private static final Templates TEMPLATES = new Templates(Path.of("../../templates"));
  private static final BuildPlan PLAN = SamplePlan.of("kvm/x86_64");

  @Test
  void makefileOfOneTarget() {
    MakefileModel model = MakefileModels.of("build/kvm-x86_64", SamplePlan.HOME, List.of(PLAN));
    GoldenFile.check("Makefile", TEMPLATES.render("makefile/Makefile.ftl", model));
  }

  @Test
  void makefileOfSeveralTargetsListsEachObjectOnce() {
    List<BuildPlan> plans = List.of(PLAN, SamplePlan.of("linuxu/x86_64"));
    MakefileModel model = MakefileModels.of("build", SamplePlan.HOME, plans);
    String makefile = TEMPLATES.render("makefile/Makefile.ftl", model);
    GoldenFile.check("Makefile-of-two-targets", makefile);
    assertThat(makefile.lines().filter(line -> line.contains("a.c.o:"))).hasSize(1);
  }

  @Test
  void compileCommandsOfOneTarget() {
    CompileCommands commands = new CompileCommands(Path.of("/home/me/a project"), PLAN.target());
    List<GeneratedFile> files = commands.of(List.of(PLAN, SamplePlan.of("linuxu/x86_64")));
    assertThat(files)
        .extracting(GeneratedFile::path)
        .containsExactly(
            "build/kvm-x86_64/compile_commands.json",
            "build/compile_commands.json",
            "build/linuxu-x86_64/compile_commands.json");
    GoldenFile.check("compile_commands.json", files.get(0).content());
    assertThat(files.get(1).content()).isEqualTo(files.get(0).content());
  }

  @Test
  void startupSource() {
    GoldenFile.check(
        "init.c", TEMPLATES.render("header/init.c.ftl", StartupModel.of(SamplePlan.startup())));
  }

  @Test
  void tableOfSystemCalls() {
    TreeMap<Integer, String> names = new TreeMap<>(Map.of(0, "read", 1, "write", 3, "close"));
    List<ServedCall> served = List.of(new ServedCall(1, "write", "fd"));
    GoldenFile.check("syscalls.c", callTable(new Startup.CallTable(served, names)));
    List<ServedCall> far =
        List.of(
            new ServedCall(2, "close", "fd"),
            new ServedCall(9, "dup", "fd"),
            new ServedCall(12, "fcntl", "fd"));
    GoldenFile.check("syscalls-gap.c", callTable(new Startup.CallTable(far, new TreeMap<>())));
    GoldenFile.check(
        "syscalls-none.c", callTable(new Startup.CallTable(List.of(), new TreeMap<>())));
  }

  private static String callTable(Startup.CallTable table) {
    return TEMPLATES.render("header/syscalls.c.ftl", CallTableModel.of(table));
  }

  @Test
  void configHeader() {
    ConfigHeaderModel model = ConfigHeaderModel.of(PLAN.libraries().get(0));
    GoldenFile.check("config.h", TEMPLATES.render("header/config.h.ftl", model));
  }

  @Test
  void linkRules() {
    LinkRulesModel model = LinkRulesModel.of(PLAN.rules());
    GoldenFile.check("link-rules", TEMPLATES.render("makefile/link-rules.ftl", model));
  }

  @Test
  void objectList() {
    ObjectListModel model = new ObjectListModel(PLAN.link().inputs());
    GoldenFile.check("objects", TEMPLATES.render("makefile/objects.ftl", model));
  }

  @Test
  void everyLinkerScriptCanBeRendered() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("../../templates/linker"))) {
      for (Path script : scripts.sorted().toList()) {
        String name = "linker/" + script.getFileName();
        assertThat(TEMPLATES.render(name, new LinkerModel("0x100000", "4096")))
            .as(name)
            .contains("SECTIONS", "0x100000")
            .doesNotContain("${", "<#");
      }
    }
  }

  @Test
  void literalsKeepEveryByte() {
    assertThat(CLiteral.of("a\"b\\c\n?\u00e9")).isEqualTo("\"a\\\"b\\\\c\\012\\077\\303\\251\"");
  }
}

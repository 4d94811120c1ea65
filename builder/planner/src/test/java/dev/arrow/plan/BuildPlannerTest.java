package dev.arrow.plan;

import static dev.arrow.resolve.SmallArrow.KVM;
import static dev.arrow.resolve.SmallArrow.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.arrow.manifest.Target;
import dev.arrow.resolve.ServedCall;
import dev.arrow.resolve.SmallArrow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuildPlannerTest {
  private final SmallArrow arrow = SmallArrow.copied();

  private BuildPlan plan(Target target, String... needs) {
    return plan(target, toolchain("gcc 1"), needs);
  }

  private BuildPlan plan(Target target, Toolchain toolchain, String... needs) {
    return new BuildPlanner(arrow.project(), arrow.path(""), arrow.pools())
        .plan(arrow.resolve(target, needs), toolchain, new TreeSet<>(List.of(needs)));
  }

  private static Toolchain toolchain(String identity) {
    return new Toolchain(
        "gcc", List.of("-isystem", "/gcc"), "ld", "objcopy", "nm", Set.of(), identity, List.of());
  }

  private static Unit unit(BuildPlan plan, String name) {
    return find(plan, name).orElseThrow();
  }

  private static Optional<Unit> find(BuildPlan plan, String name) {
    return plan.units().stream().filter(unit -> unit.name().equals(name)).findFirst();
  }

  private static LinkRules.Member member(BuildPlan plan, String name) {
    return plan.rules().members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void plansGeneratedCodeAndProgramBeforeTheLibraries() {
    BuildPlan plan = plan(KVM);
    assertThat(plan.units().stream().map(Unit::name))
        .startsWith(Unit.GENERATED, Unit.PROGRAM, "base")
        .contains("uart")
        .doesNotContain("plat-kvm"); // it has no sources
    assertThat(plan.link().inputs())
        .containsExactlyElementsOf(plan.units().stream().map(Unit::object).toList());
  }

  @Test
  void namesTheImageByProjectAndTarget() {
    Step.Link link = plan(KVM).link();
    assertThat(link.output()).isEqualTo("build/kvm-x86_64/web");
    assertThat(link.debug()).isEqualTo("build/kvm-x86_64/web.debug");
    assertThat(link.label()).isEqualTo("kvm-x86_64/web");
  }

  @Test
  void linksMachinesWithoutPaddingAndProcessesWithIt() {
    assertThat(plan(KVM).link().flags()).containsExactly("-n");
    assertThat(plan(PROCESS).link().flags()).isEmpty();
    assertThat(plan(KVM).layout())
        .isEqualTo(new ImageLayout("linker/hvm-x86_64.ld.ftl", Optional.of("0x100000"), 4096));
    assertThat(plan(PROCESS).layout().linkAddress()).isEmpty();
  }

  @Test
  void sharesObjectsBetweenTargets() {
    BuildPlan kvm = plan(KVM);
    BuildPlan process = plan(PROCESS);
    for (String name : List.of("base", "console", "panic", Unit.PROGRAM)) {
      assertThat(unit(process, name).folder()).isEqualTo(unit(kvm, name).folder());
    }
  }

  @Test
  void givesAnOptionThatChangesAnotherFolderToWhoMentionsIt() {
    BuildPlan before = plan(KVM);
    arrow.file("web/config/common.config", "CONFIG_UART_FAST=y\n");
    BuildPlan after = plan(KVM);
    assertThat(unit(after, "uart").folder()).isNotEqualTo(unit(before, "uart").folder());
    assertThat(unit(after, "base").folder()).isEqualTo(unit(before, "base").folder());
    assertThat(unit(after, "uart").config()).containsEntry("UART_FAST", "1");
  }

  @Test
  void givesAnotherCompilerOtherFolders() {
    assertThat(unit(plan(KVM, toolchain("gcc 2")), "base").folder())
        .isNotEqualTo(unit(plan(KVM, toolchain("gcc 1")), "base").folder());
  }

  @Test
  void hidesWhatIsNotExported() {
    BuildPlan plan = plan(KVM);
    assertThat(unit(plan, "uart").join().orElseThrow().localize())
        .containsExactly("--localize-hidden");
    assertThat(unit(plan, Unit.PROGRAM).join().orElseThrow().localize())
        .containsExactly("--keep-global-symbol=main");
    assertThat(unit(plan, Unit.GENERATED).join()).isEmpty();
  }

  @Test
  void keepsFoldersOutOfObjects() {
    assertThat(unit(plan(KVM), "base").commonFlags())
        .containsSubsequence("-ffile-prefix-map=/arrow=arrow", "-ffile-prefix-map=/arrow/web=.")
        .containsSubsequence("-isystem", "/gcc");
  }

  @Test
  void isStrictWithLibrariesOnly() {
    BuildPlan plan = plan(KVM);
    assertThat(unit(plan, "base").commonFlags()).contains("-Werror", "-Wundef");
    assertThat(unit(plan, Unit.PROGRAM).commonFlags()).contains("-Wall").doesNotContain("-Werror");
  }

  @Test
  void startsLibrariesInOrderAndFillsTables() {
    arrow.file(
        "web/arrow.yaml", arrow.text("web/arrow.yaml") + "args: [--port, '80']\nenv: {TZ: UTC}\n");
    Startup startup = plan(KVM, "malloc").startup();
    assertThat(startup.calls())
        .containsExactlyInAnyOrder(
            new Startup.Call("libc-malloc", "arrow_malloc_init"),
            new Startup.Call("uart", "arrow_uart_init"));
    assertThat(startup.tables())
        .containsExactly(new Startup.Table("console", List.of("arrow_uart_console")));
    assertThat(startup.words())
        .contains(new Startup.Words("web", List.of("--port", "80"), List.of("TZ=UTC")));
    assertThat(startup.callTable()).isEmpty();
    assertThat(startup.panics()).isTrue();
  }

  @Test
  void givesOtherArgumentsAnotherGeneratedUnit() {
    String before = unit(plan(KVM), Unit.GENERATED).folder();
    arrow.file("web/arrow.yaml", arrow.text("web/arrow.yaml") + "args: [one]\n");
    assertThat(unit(plan(KVM), Unit.GENERATED).folder()).isNotEqualTo(before);
  }

  @Test
  void allowsDirectDependenciesAndTheirProviders() {
    BuildPlan plan = plan(KVM, "malloc");
    assertThat(member(plan, "libc-malloc").allowed())
        .containsExactly(Unit.PROGRAM, "alloc", "tlsf");
    assertThat(member(plan, "uart").allowed()).containsExactly("console");
    assertThat(member(plan, "console").allowed()).containsExactly(Unit.GENERATED);
    assertThat(member(plan, Unit.PROGRAM).allowed()).isEmpty();
    assertThat(plan.rules().programNeeds()).containsExactly("malloc");
  }

  @Test
  void demandsWhatManifestsName() {
    LinkRules rules = plan(KVM).rules();
    assertThat(rules.demands())
        .extracting(LinkRules.Demand::library, LinkRules.Demand::symbol, LinkRules.Demand::key)
        .containsExactly(
            tuple("uart", "arrow_uart_init", "init"),
            tuple("uart", "arrow_uart_console", "registers"));
    assertThat(rules.exports())
        .contains(new LinkRules.Export("malloc", "libc-malloc", "LIB_LIBC_MALLOC"));
  }

  @Test
  void plansNoProgramWhereOneIsAttached() {
    arrow.file("web/arrow.yaml", "name: web\napp: {elf: web}\ntargets: [kvm/x86_64]\nargs: [a]\n");
    BuildPlan plan = plan(KVM);
    assertThat(plan.program()).isEmpty();
    assertThat(find(plan, Unit.PROGRAM)).isEmpty();
    assertThat(plan.rules().members()).noneMatch(each -> each.name().equals(Unit.PROGRAM));
    assertThat(plan.startup().words()).isEmpty();
    assertThat(plan.link().output()).isEqualTo("build/kvm-x86_64/web.kernel");
    assertThat(plan.link().image()).isEqualTo("build/kvm-x86_64/web");
    assertThat(plan.link().debug()).isEqualTo("build/kvm-x86_64/web.debug");
    assertThat(plan.link().attaching()).isTrue();
  }

  @Test
  void joinsTheTableOfSystemCallsWithTheGeneratedCode() {
    arrow
        .file("archs/x86_64/syscalls.tsv", "read\t0\nwrite\t1\n")
        .file(
            "library-pools/posix/syscall/library.yaml",
            "name: syscall\nsummary: Calls\nlicense: MIT\nsources: []\nsyscalls: [write]\n")
        .file(
            "library-pools/posix/syscall/include/arrow/syscall.h",
            "ARROW_API long arrow_sys_write(void);\n")
        .file(
            "library-pools/posix/syscall/Kconfig",
            "config LIB_SYSCALL\n\tdef_bool y\nconfig SYSCALL_NAMES\n\tdef_bool y\n");
    BuildPlan plan = plan(KVM);
    Startup.CallTable table = plan.startup().callTable().orElseThrow();
    assertThat(table.served()).extracting(ServedCall::function).containsExactly("arrow_sys_write");
    assertThat(table.names()).containsEntry(0, "read").hasSize(2);
    Unit generated = unit(plan, Unit.GENERATED);
    assertThat(generated.compiles())
        .extracting(Step.Compile::label)
        .containsExactly("gen/init.c", "gen/syscalls.c");
    assertThat(plan.link().inputs().get(0)).isEqualTo(generated.join().orElseThrow().output());
    assertThat(generated.ownFlags()).anyMatch(flag -> flag.endsWith("syscall/include"));
  }

  @Test
  void putsFlagsForEverythingOnAllButTheirOwnerAndItsDependencies() {
    arrow.appended(
        "library-pools/debug/panic/library.yaml", "cflags-everywhere: [-fsanitize=undefined]\n");
    BuildPlan plan = plan(KVM);
    assertThat(unit(plan, "uart").ownFlags()).contains("-fsanitize=undefined");
    assertThat(unit(plan, Unit.PROGRAM).ownFlags()).contains("-fsanitize=undefined");
    assertThat(unit(plan, "panic").ownFlags()).doesNotContain("-fsanitize=undefined");
    assertThat(member(plan, "uart").allowed()).contains("panic");
    assertThat(member(plan, "panic").allowed()).doesNotContain("panic");
  }
}

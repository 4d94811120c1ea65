package dev.arrow.generate;

import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.ImageLayout;
import dev.arrow.plan.LinkRules;
import dev.arrow.plan.Startup;
import dev.arrow.plan.Step;
import dev.arrow.plan.Toolchain;
import dev.arrow.plan.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small plan made by hand: a program, the library `one` with two sources, and `two` with one. */
public final class SamplePlan {

  /** The installation's folder in the plan. */
  public static final String HOME = "/opt/my arrow";

  private final String home;

  private SamplePlan(String home) {
    this.home = home;
  }

  /** The plan for a target, such as `kvm/x86_64`. */
  public static BuildPlan of(String targetName) {
    return of(targetName, HOME);
  }

  /** The same with another installation. */
  public static BuildPlan of(String targetName, String home) {
    return new SamplePlan(home).plan(targetName);
  }

  private BuildPlan plan(String targetName) {
    Target target = Target.parse(targetName).orElseThrow();
    String folder = "build/" + target.folder();
    Unit one = library("one", List.of("-I" + home + "/pools/one/include"), "a.c", "b.S");
    Unit two = library("two", List.of("-DTEXT=\"a $b\""), "c.c");
    Unit program = program();
    Unit generated = generated();
    Step.Link link =
        new Step.Link(
            List.of(generated.object(), program.object(), one.object(), two.object()),
            folder + "/hello",
            folder + "/hello",
            folder + "/hello.debug",
            folder + "/hello.map",
            folder + "/gen/link.ld",
            List.of("-z", "separate-code"),
            target.folder() + "/hello");
    return new BuildPlan(
        target,
        new Toolchain("gcc", List.of(), "ld", "objcopy", "nm", Set.of(), "gcc 1", List.of()),
        List.of(one, two),
        Optional.of(program),
        generated,
        startup(),
        new ImageLayout("linker/sample.ld.ftl", Optional.of("0x100000"), 4096),
        link,
        rules(one, two, program, generated));
  }

  /** What the plan's generated source holds. */
  public static Startup startup() {
    return new Startup(
        Optional.of(new Startup.Words("hello", List.of("--port", "8\"0\\"), List.of("TZ=\u00e9?"))),
        List.of(new Startup.Call("one", "arrow_one_init")),
        List.of(
            new Startup.Table("two", List.of("arrow_b_two", "arrow_a_two")),
            new Startup.Table("none", List.of())),
        Optional.empty(),
        true);
  }

  private Unit library(String name, List<String> flags, String... sources) {
    String folder = "build/obj/" + name + "-0123456789ab";
    List<Step.Compile> compiles =
        List.of(sources).stream()
            .map(
                s ->
                    new Step.Compile(
                        home + "/pools/" + name + "/src/" + s,
                        folder + "/src/" + s + ".o",
                        name + "/src/" + s))
            .toList();
    return unit(name, folder, flags, compiles, "--localize-hidden");
  }

  private Unit program() {
    String folder = "build/obj/_program-0123456789ab";
    Step.Compile compile = new Step.Compile("main.c", folder + "/main.c.o", "main.c");
    return unit("_program", folder, List.of(), List.of(compile), "--keep-global-symbol=main");
  }

  private Unit unit(
      String name,
      String folder,
      List<String> flags,
      List<Step.Compile> compiles,
      String localize) {
    Step.Join join =
        new Step.Join(
            compiles.stream().map(Step.Compile::output).toList(),
            folder + "/joined-abcdef012345.o",
            name,
            List.of(localize));
    return new Unit(name, folder, commonFlags(), flags, config(), compiles, Optional.of(join));
  }

  private Unit generated() {
    String folder = "build/obj/_generated-0123456789ab";
    Step.Compile compile = new Step.Compile(folder + "/init.c", folder + "/init.c.o", "gen/init.c");
    return new Unit(
        "_generated",
        folder,
        commonFlags(),
        List.of(),
        config(),
        List.of(compile),
        Optional.empty());
  }

  private List<String> commonFlags() {
    return List.of(
        "-O2",
        "-g",
        "-ffreestanding",
        "-fno-pic",
        "-Wa,--noexecstack",
        "-fvisibility=hidden",
        "-ffile-prefix-map=" + home + "=arrow");
  }

  private static SortedMap<String, String> config() {
    SortedMap<String, String> config = new TreeMap<>();
    config.put("LIB_ONE", "1");
    config.put("ONE_NAME", "\"x\"");
    return config;
  }

  private LinkRules rules(Unit one, Unit two, Unit program, Unit generated) {
    return new LinkRules(
        List.of(
            new LinkRules.Member("_generated", "-", "-", generated.object(), new TreeSet<>()),
            new LinkRules.Member("_program", "-", "-", program.object(), new TreeSet<>()),
            new LinkRules.Member(
                "one",
                "LIB_ONE",
                home + "/pools/one/Kconfig",
                one.object(),
                new TreeSet<>(List.of("two"))),
            new LinkRules.Member(
                "two", "LIB_TWO", home + "/pools/two/Kconfig", two.object(), new TreeSet<>())),
        List.of(new LinkRules.Export("arrow_two_add", "two", "LIB_TWO")),
        List.of(new LinkRules.Demand("one", "arrow_one_init", "init", "library.yaml:3:7")),
        new TreeSet<>(List.of("arrow_two_add")));
  }
}

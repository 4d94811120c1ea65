package dev.arrow.generate.makefile;

import dev.arrow.generate.makefile.MakefileModel.CompileModel;
import dev.arrow.generate.makefile.MakefileModel.FlagSet;
import dev.arrow.generate.makefile.MakefileModel.JoinModel;
import dev.arrow.generate.makefile.MakefileModel.TargetModel;
import dev.arrow.generate.makefile.MakefileModel.ToolchainModel;
import dev.arrow.generate.makefile.MakefileModel.UnitModel;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Step;
import dev.arrow.plan.Toolchain;
import dev.arrow.plan.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns build plans into the model of one makefile that lists each object once. */
public final class MakefileModels {

  private final MakeText text;
  private final Map<String, ToolchainModel> toolchains = new LinkedHashMap<>();
  private final Map<List<String>, FlagSet> flagSets = new LinkedHashMap<>();
  private final Map<String, UnitModel> units = new LinkedHashMap<>();
  private final List<TargetModel> targets = new ArrayList<>();

  private MakefileModels(MakeText text) {
    this.text = text;
  }

  /**
   * The makefile of several targets.
   *
   * @param folder the makefile's folder, relative to the project's
   * @param home the installation's folder
   * @param plans one a target
   */
  public static MakefileModel of(String folder, String home, List<BuildPlan> plans) {
    MakefileModels models = new MakefileModels(new MakeText(home));
    for (BuildPlan plan : plans) {
      String arch = plan.target().arch();
      models.addToolchain(arch, plan.toolchain());
      plan.units().forEach(unit -> models.addUnit(arch, unit));
      models.addTarget(plan);
    }
    return models.build(folder, plans.stream().map(p -> p.target().folder()).toList());
  }

  /**
   * The makefile that joins the programs alone, before the libraries are known.
   *
   * @param folder the makefile's folder, relative to the project's
   * @param home the installation's folder
   * @param programs one a target
   */
  public static MakefileModel ofPrograms(String folder, String home, List<ProgramBuild> programs) {
    MakefileModels models = new MakefileModels(new MakeText(home));
    for (ProgramBuild program : programs) {
      models.addToolchain(program.arch(), program.toolchain());
      models.addUnit(program.arch(), program.unit());
    }
    return models.build(folder, programs.stream().map(p -> p.unit().object()).distinct().toList());
  }

  /**
   * A program without libraries.
   *
   * @param arch its architecture
   * @param toolchain with what it is compiled
   * @param unit its unit
   */
  public record ProgramBuild(String arch, Toolchain toolchain, Unit unit) {}

  private MakefileModel build(String folder, List<String> goals) {
    String up = folder.replaceAll("[^/]+", "..");
    return new MakefileModel(
        folder + "/Makefile",
        folder,
        up,
        MakeText.escaped(text.home()),
        BuildLayout.OBJECTS,
        goals,
        List.copyOf(toolchains.values()),
        List.copyOf(flagSets.values()),
        List.copyOf(units.values()),
        targets);
  }

  private void addToolchain(String arch, Toolchain toolchain) {
    toolchains.putIfAbsent(
        arch,
        new ToolchainModel(
            arch, toolchain.compiler(), toolchain.linker(), toolchain.objcopy(), toolchain.nm()));
  }

  private void addUnit(String arch, Unit unit) {
    if (!units.containsKey(unit.folder())) {
      units.put(unit.folder(), unitModel(arch, unit));
    }
  }

  private UnitModel unitModel(String arch, Unit unit) {
    FlagSet shared = flagSets.computeIfAbsent(unit.commonFlags(), this::flagSet);
    return new UnitModel(
        unit.name(),
        unit.folder(),
        arch,
        shared.name(),
        text.words(unit.ownFlags()),
        unit.compiles().stream().map(this::compile).toList(),
        unit.join().stream().map(MakefileModels::join).toList());
  }

  private FlagSet flagSet(List<String> flags) {
    return new FlagSet("FLAGS_" + (flagSets.size() + 1), text.words(flags));
  }

  private CompileModel compile(Step.Compile step) {
    String object = step.output();
    String depend = object.substring(0, object.length() - ".o".length()) + ".d";
    return new CompileModel(text.word(step.source()), object, depend, step.label());
  }

  private static JoinModel join(Step.Join step) {
    String recipe = step.inputs().size() == 1 ? "hide-symbols" : "join-objects";
    String options = String.join(" ", step.localize());
    return new JoinModel(step.inputs(), step.output(), step.label(), recipe, options);
  }

  private void addTarget(BuildPlan plan) {
    Step.Link link = plan.link();
    String image = link.image();
    targets.add(
        new TargetModel(
            plan.target().folder(),
            link.label(),
            plan.folder(),
            plan.target().arch(),
            link.output(),
            image.substring(plan.folder().length() + 1),
            link.output().substring(image.length()),
            link.debug(),
            link.map(),
            link.inputs(),
            String.join(" ", link.flags())));
  }
}

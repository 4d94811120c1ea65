package dev.arrow.generate;

import dev.arrow.generate.linker.LinkerModel;
import dev.arrow.generate.makefile.LinkRulesModel;
import dev.arrow.generate.makefile.MakefileModel;
import dev.arrow.generate.makefile.MakefileModels;
import dev.arrow.generate.makefile.MakefileModels.ProgramBuild;
import dev.arrow.generate.makefile.ObjectListModel;
import dev.arrow.generate.template.Templates;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates the files of build plans. Reads templates, writes nothing. */
public final class FileGenerator {

  private final String home;
  private final Templates templates;

  /**
   * @param home folder that holds {@code templates}
   */
  public FileGenerator(Path home) {
    this.home = home.toString();
    this.templates = new Templates(home.resolve("templates"));
  }

  /** The files with which the programs are joined, before their libraries are known. */
  public List<GeneratedFile> ofPrograms(List<ProgramBuild> programs) {
    Map<String, GeneratedFile> files = new LinkedHashMap<>();
    programs.forEach(program -> addConfigHeader(files, program.unit()));
    String folder = BuildLayout.PROGRAMS;
    addMakefile(files, MakefileModels.ofPrograms(folder, home, programs));
    return List.copyOf(files.values());
  }

  /**
   * All files of all plans; with several plans, a makefile for them together as well.
   *
   * @param joint the folder of that makefile, relative to the project's
   */
  public List<GeneratedFile> ofPlans(List<BuildPlan> plans, String joint) {
    Map<String, GeneratedFile> files = new LinkedHashMap<>();
    for (BuildPlan plan : plans) {
      plan.units().forEach(unit -> addConfigHeader(files, unit));
      ofTarget(plan).forEach(file -> files.putIfAbsent(file.path(), file));
      addMakefile(files, MakefileModels.of(plan.folder(), home, List.of(plan)));
    }
    if (plans.size() > 1) {
      addMakefile(files, MakefileModels.of(joint, home, plans));
    }
    return List.copyOf(files.values());
  }

  private List<GeneratedFile> ofTarget(BuildPlan plan) {
    String folder = BuildLayout.generatedFolder(plan.target());
    List<GeneratedFile> files = new ArrayList<>();
    files.addAll(sources(plan));
    LinkerModel linker =
        new LinkerModel(
            plan.layout().linkAddress().orElse(""), Integer.toString(plan.layout().pageSize()));
    files.add(
        new GeneratedFile(
            plan.link().script(), templates.render(plan.layout().template(), linker)));
    files.add(
        new GeneratedFile(
            folder + "/link-rules",
            templates.render("makefile/link-rules.ftl", LinkRulesModel.of(plan.rules()))));
    files.add(
        new GeneratedFile(
            folder + "/objects",
            templates.render("makefile/objects.ftl", new ObjectListModel(plan.link().inputs()))));
    return files;
  }

  /** The sources of the generated unit, in the order in which they are compiled. */
  private List<GeneratedFile> sources(BuildPlan plan) {
    List<Step.Compile> compiles = plan.generated().compiles();
    List<GeneratedFile> sources = new ArrayList<>();
    sources.add(
        new GeneratedFile(
            compiles.get(0).source(),
            templates.render("header/init.c.ftl", StartupModel.of(plan.startup()))));
    plan.startup()
        .callTable()
        .map(CallTableModel::of)
        .map(model -> templates.render("header/syscalls.c.ftl", model))
        .ifPresent(text -> sources.add(new GeneratedFile(compiles.get(1).source(), text)));
    return sources;
  }

  private void addConfigHeader(Map<String, GeneratedFile> files, Unit unit) {
    files.computeIfAbsent(
        unit.configHeader(),
        path ->
            new GeneratedFile(
                path, templates.render("header/config.h.ftl", ConfigHeaderModel.of(unit))));
  }

  private void addMakefile(Map<String, GeneratedFile> files, MakefileModel model) {
    String content = templates.render("makefile/Makefile.ftl", model);
    files.put(model.self(), new GeneratedFile(model.self(), content));
    files.put(BuildLayout.HOME, new GeneratedFile(BuildLayout.HOME, home + "\n"));
  }
}

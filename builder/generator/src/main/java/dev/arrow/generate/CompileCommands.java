package dev.arrow.generate;

import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import dev.arrow.text.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compile commands of plans in the form that editors and clang's tools read, a JSON compilation
 * database: word for word what make runs, without a launcher. The project's place is in {@code
 * directory} and, as in every build, in the flags that keep it out of the objects; nothing of an
 * image is made from these files.
 */
public final class CompileCommands {

  /** The name that tools look for. */
  public static final String FILE = "compile_commands.json";

  private final String directory;
  private final Target first;

  /** Flags are many and shared by many sources, so that each list is put into JSON once. */
  private final Map<List<String>, String> flags = new HashMap<>();

  private final Map<String, String> units = new HashMap<>();

  /**
   * @param project the project's folder, absolute: make runs the commands in it
   * @param first the target whose commands also lie where editors look
   */
  public CompileCommands(Path project, Target first) {
    this.directory = text(project.toString());
    this.first = first;
  }

  /** One file a plan; a copy of the first target's in the build folder if it is among them. */
  public List<GeneratedFile> of(List<BuildPlan> plans) {
    List<GeneratedFile> files = new ArrayList<>();
    for (BuildPlan plan : plans) {
      List<String> entries = new ArrayList<>();
      for (Unit unit : plan.units()) {
        entries.add(
            units.computeIfAbsent(
                unit.folder(), folder -> entries(plan.toolchain().compiler(), unit)));
      }
      String database = "[\n" + String.join(",\n", entries) + "\n]\n";
      files.add(new GeneratedFile(plan.folder() + "/" + FILE, database));
      if (plan.target().equals(first)) {
        files.add(new GeneratedFile(BuildLayout.BUILD + "/" + FILE, database));
      }
    }
    return List.copyOf(files);
  }

  /** One line a source; what is in them must be what the makefile's template tells make. */
  private String entries(String compiler, Unit unit) {
    List<String> own = new ArrayList<>(List.of("-include", unit.configHeader()));
    own.add("-ffile-prefix-map=" + unit.folder() + "=" + unit.name());
    own.addAll(unit.ownFlags());
    String beginning =
        "{\"directory\": "
            + directory
            + ", \"arguments\": ["
            + text(compiler)
            + ", "
            + flags.computeIfAbsent(unit.commonFlags(), CompileCommands::words)
            + ", "
            + words(own);
    List<String> lines = new ArrayList<>();
    unit.compiles().forEach(step -> lines.add(beginning + ending(step)));
    return String.join(",\n", lines);
  }

  private static String ending(Step.Compile step) {
    String object = step.output();
    int slash = object.lastIndexOf('/') + 1;
    String part = object.substring(0, slash) + ".part/" + object.substring(slash);
    String depend = part.substring(0, part.length() - ".o".length()) + ".d";
    String words =
        words(
            List.of("-MMD", "-MP", "-MT", object, "-MF", depend, "-c", step.source(), "-o", part));
    String file = text(step.source());
    return ", " + words + "], \"file\": " + file + ", \"output\": " + text(object) + "}";
  }

  /** Words as the items of a list, without its brackets. */
  private static String words(List<String> words) {
    String list = Json.texts(words).line();
    return list.substring(1, list.length() - 1);
  }

  private static String text(String value) {
    return new Json.Text(value).line();
  }
}

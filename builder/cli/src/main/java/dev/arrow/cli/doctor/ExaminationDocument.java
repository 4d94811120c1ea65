package dev.arrow.cli.doctor;

import dev.arrow.manifest.Target;
import dev.arrow.run.KvmProbe;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An examination for programs. */
public final class ExaminationDocument {
  private ExaminationDocument() {}

  /**
   * What was found.
   *
   * @param wanting the tools that are needed and do not work
   */
  public static JsonObject of(Examination examination, List<Tool> wanting) {
    JsonObject java =
        JsonObject.EMPTY
            .with("version", examination.java().version())
            .with("home", examination.java().home().toString());
    JsonObject cache =
        JsonObject.EMPTY
            .with("folder", examination.cache().folder().toString())
            .with("writable", examination.cache().writable())
            .with("free", examination.cache().free());
    JsonObject document =
        JsonObject.EMPTY.with(
            "tools", examination.tools().stream().map(ExaminationDocument::tool).toList());
    if (examination.project().isPresent()) {
      document = document.with("project", project(examination.project().get()));
    }
    return document
        .with("wanting", Json.texts(wanting.stream().map(Tool::command).toList()))
        .with("java", java)
        .with("kvm", kvm(examination.kvm()))
        .with("cache", cache);
  }

  private static JsonObject project(Examination.Project project) {
    return JsonObject.EMPTY
        .with("name", project.name())
        .with("platforms", Json.texts(platforms(project)))
        .with("tools", project.tools().stream().map(ExaminationDocument::tool).toList());
  }

  private static List<String> platforms(Examination.Project project) {
    return project.targets().stream().map(Target::platform).distinct().sorted().toList();
  }

  private static JsonObject tool(Tool tool) {
    return JsonObject.EMPTY
        .with("tool", tool.command())
        .with("state", tool.state().word())
        .with("version", Optional.of(tool.version()).filter(version -> !version.isEmpty()))
        .with("from", word(tool.from()))
        .with("package", Optional.of(tool.debianPackage()).filter(name -> !name.isEmpty()))
        .with("path", tool.path().map(Path::toString))
        .with("purpose", tool.purpose());
  }

  private static String kvm(Optional<KvmProbe.Verdict> verdict) {
    return verdict.map(ExaminationDocument::word).orElse("untried");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

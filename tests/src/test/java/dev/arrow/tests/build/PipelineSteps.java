package dev.arrow.tests.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The commands of a pipeline in the order of the service, as one script for `sh -e`.
 *
 * @param repository the folder that holds the pipeline's file
 */
record PipelineSteps(Path repository) {

  /** Each step is a shell of its own; what it leaves for later ones it writes to a file. */
  String github() throws IOException {
    StringBuilder script =
        new StringBuilder("export GITHUB_ENV=$PWD/../env GITHUB_OUTPUT=/dev/null\n");
    script.append(": >\"$GITHUB_ENV\"\n");
    Map<?, ?> job = map(map(read(".github/workflows/arrow.yml"), "jobs"), "images");
    for (Object step : (List<?>) job.get("steps")) {
      Object run = ((Map<?, ?>) step).get("run");
      if (run != null) {
        script.append("cat >../step <<'END-OF-STEP'\n").append(run).append("\nEND-OF-STEP\n");
        script.append("sh -e ../step </dev/null\n");
        script.append("while IFS= read -r line; do export \"$line\"; done <\"$GITHUB_ENV\"\n");
      }
    }
    return script.toString();
  }

  /** All commands are one shell. */
  String gitlab() throws IOException {
    return gitlab(List.of("before_script", "script"));
  }

  /** What comes before the first build. */
  String beforeGitlab() throws IOException {
    return gitlab(List.of("before_script"));
  }

  private String gitlab(List<String> parts) throws IOException {
    Map<?, ?> job = map(read(".gitlab-ci.yml"), "images");
    List<String> lines = new ArrayList<>();
    map(job, "variables")
        .forEach((name, value) -> lines.add("export " + name + "=\"" + value + "\""));
    for (String part : parts) {
      ((List<?>) job.get(part)).forEach(command -> lines.add(command.toString()));
    }
    return String.join("\n", lines) + "\n";
  }

  private Map<?, ?> read(String file) throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    String text = Files.readString(repository.resolve(file));
    return new Yaml(new SafeConstructor(strict)).load(text);
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) in.get(key);
  }
}

package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.TypeDescription;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;

/** What editors are told compiles. */
@Tag("build")
final class CompileCommandsTest {
  private static final List<String> FOLDERS = List.of("kvm-x86_64", "linuxu-x86_64");

  /** One of a compilation database; JSON is read as the YAML that it is. */
  public static final class Entry {
    public String directory = "";
    public String file = "";
    public List<String> arguments = List.of();
    public String output = "";
  }

  @Test
  void everyCommandOfEveryTargetCompiles() throws IOException {
    TestProject project =
        TestProject.linked(
            "commands", List.of("kvm/x86_64", "linuxu/x86_64"), Program.PROBE.source());
    project.arrow("build").expect(0);
    Set<String> objects = new TreeSet<>();
    Set<List<String>> done = new java.util.HashSet<>();
    for (String folder : FOLDERS) {
      for (Entry entry : entries(project, folder)) {
        objects.add(entry.output.replaceFirst("^build/obj/", ""));
        if (done.add(entry.arguments)) {
          assertCompiles(entry);
        }
      }
    }
    Set<String> compiled =
        project.objects().keySet().stream()
            .filter(object -> !object.contains("/joined-") && !object.contains("/.part/"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(objects).isEqualTo(compiled);
  }

  private static List<Entry> entries(TestProject project, String folder) throws IOException {
    Path file = project.folder().resolve("build/" + folder + "/compile_commands.json");
    Constructor constructor = new Constructor(Entry[].class, new LoaderOptions());
    constructor.addTypeDescription(new TypeDescription(Entry.class));
    Entry[] entries = new Yaml(constructor).loadAs(Files.readString(file), Entry[].class);
    return List.of(entries);
  }

  private static void assertCompiles(Entry entry) {
    List<String> argv = new ArrayList<>(entry.arguments);
    argv.add("-fsyntax-only");
    Path directory = Path.of(entry.directory);
    assertThat(directory).isAbsolute();
    assertThat(directory.resolve(entry.file)).exists();
    Outcome outcome = Processes.run(directory, Duration.ofSeconds(30), argv);
    assertThat(outcome.expect(0).error()).isEmpty();
  }
}

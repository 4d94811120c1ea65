package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is compiled again, and what is not. */
@Tag("build")
final class RebuildTest {
  private static final String KVM = "kvm/x86_64";
  private static final String OPTION = "TLSF_CHECK";
  private static final String SOURCE =
      """
      #include <stdio.h>
      #include <stdlib.h>

      int main(int argc, char **argv)
      {
      	char *text = malloc(100);

      	snprintf(text, 100, "%s", argc > 1 ? argv[1] : "7");
      	return atoi(text);
      }
      """;

  private static TestProject template = new TestProject(Path.of(""), "");
  private TestProject project = template;

  @BeforeAll
  static void buildOnce() {
    template = TestProject.linked("rebuild", List.of(KVM), SOURCE);
    template.arrow("build").expect(0);
  }

  /** Each test spoils a copy, in which nothing is to be compiled at first. */
  @BeforeEach
  void copy() {
    project = template.copiedTo(TestProject.empty("rebuilt").write("here", "").folder());
    project.arrow("build").expect(0);
  }

  @Test
  void nothingToDoTouchesNothing() {
    TreeMap<String, Long> before = project.stamps("build", "");
    project.arrow("build").expect(0);
    assertThat(changed(before, project.stamps("build", ""))).isSubsetOf(".lock");
  }

  @Test
  void oneChangedFileIsCompiledAlone() {
    TreeMap<String, Long> before = project.objects();
    project.write("main.c", SOURCE.replace("\"7\"", "\"42\""));
    project.arrow("build").expect(0);
    Set<String> changed = changed(before, project.objects());
    assertThat(changed).isNotEmpty().allMatch(object -> object.startsWith("_program-"));
    project.arrow("run", "-t", KVM).expect(42);
  }

  @Test
  void aTouchedLibraryFileIsCompiledAlone() throws IOException {
    TreeMap<String, Long> before = project.objects();
    Files.setLastModifiedTime(
        SourceTree.path("library-pools/alloc/tlsf/src/heap.c"),
        java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
    project.arrow("build").expect(0);
    Set<String> libraries = libraries(changed(before, project.objects()));
    assertThat(libraries).containsExactly("tlsf");
  }

  @Test
  void anOptionRecompilesTheLibrariesThatMentionItAndGoingBackNone() {
    TreeMap<String, Long> before = project.objects();
    project.arrow("config", "set", OPTION + "=y").expect(0);
    project.arrow("build").expect(0);
    Set<String> compiled = changed(before, project.objects());
    assertThat(libraries(compiled)).isNotEmpty().isSubsetOf(librariesThatMention(OPTION));

    TreeMap<String, Long> with = project.objects();
    project.arrow("config", "unset", OPTION).expect(0);
    project.arrow("build").expect(0);
    assertThat(changed(with, project.objects())).isEmpty();
    project.arrow("run", "-t", KVM, "--", "7").expect(7);
  }

  @Test
  void aSecondPlatformCompilesOnlyWhatDiffers() {
    TreeMap<String, Long> before = project.objects();
    project.write(
        "arrow.yaml", "name: rebuild\napp: {sources: [main.c]}\ntargets: [linuxu/x86_64]\n");
    project.arrow("build").expect(0);
    Set<String> compiled = changed(before, project.objects());
    // A library of kvm as well is compiled again only if its own config.h or its flags differ.
    Map<String, Set<String>> keys = keysByLibrary(project.objects().keySet());
    for (String library : libraries(compiled)) {
      boolean shared = libraries(before.keySet()).contains(library);
      assertThat(keys.get(library))
          .as("keys of " + library)
          .hasSizeGreaterThanOrEqualTo(shared ? 2 : 1);
    }
    assertThat(libraries(compiled)).as("compiled for the second platform").contains("plat-linuxu");
    assertThat(libraries(compiled)).doesNotContain("base", "print", "libc-stdio", "libc-string");
  }

  @Test
  void aVariantWithEqualOptionsCompilesNothing() {
    TreeMap<String, Long> before = project.objects();
    project.write(
        "arrow.yaml",
        "name: rebuild\napp: {sources: [main.c]}\ntargets: [" + KVM + ", \"" + KVM + ":twin\"]\n");
    project.arrow("build").expect(0);
    assertThat(changed(before, project.objects())).isEmpty();
    assertThat(project.image("kvm-x86_64-twin")).exists();
  }

  @Test
  void makeAloneBuildsWithoutJava() throws IOException {
    Path image = project.image("kvm-x86_64");
    byte[] expected = Files.readAllBytes(image);
    Files.delete(image);
    Files.setLastModifiedTime(
        project.folder().resolve("main.c"),
        java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
    Outcome made =
        Processes.run(
            project.folder(),
            Duration.ofSeconds(120),
            Map.of("JAVA_HOME", "/nonexistent"),
            List.of("make", "-j2", "-C", "build/kvm-x86_64", "V=1"));
    assertThat(made.expect(0).output()).contains("-ffreestanding");
    assertThat(Files.readAllBytes(image)).isEqualTo(expected);
    assertThat(made.output()).doesNotContain("java");
  }

  private static Set<String> changed(Map<String, Long> before, Map<String, Long> after) {
    Set<String> changed = new TreeSet<>();
    after.forEach(
        (file, stamp) -> {
          if (!stamp.equals(before.get(file))) {
            changed.add(file);
          }
        });
    return changed;
  }

  /** The libraries of object files, whose folders are named LIBRARY-KEY. */
  private static Set<String> libraries(Set<String> objects) {
    return keysByLibrary(objects).keySet();
  }

  private static Map<String, Set<String>> keysByLibrary(Set<String> objects) {
    return objects.stream()
        .map(object -> object.substring(0, Math.max(0, object.indexOf('/'))))
        .collect(
            Collectors.groupingBy(
                folder -> folder.replaceFirst("-[0-9a-f]+$", ""),
                TreeMap::new,
                Collectors.toSet()));
  }

  private static Set<String> librariesThatMention(String option) {
    return SourceTree.files(".c", ".h", ".S").stream()
        .filter(file -> SourceTree.text(file).contains("CONFIG_" + option))
        .map(RebuildTest::libraryOf)
        .collect(Collectors.toSet());
  }

  private static String libraryOf(Path file) {
    Path folder = file.getParent();
    while (!Files.exists(SourceTree.path(folder + "/library.yaml"))) {
      folder = folder.getParent();
    }
    return folder.getFileName().toString();
  }
}

package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas in docs/schema, and their agreement with the readers. With -Darrow.golden=overwrite
 * the files are written.
 */
class ManifestSchemaTest {
  private static final Set<String> SKIPPED =
      Set.of("target", "build", ".git", ".arrow", ".arrow-ci");

  /** Parts of documented files need the rest of one. */
  private static final String LIBRARY_HEAD = "name: mine\nsummary: Mine\nlicense: MIT\n";

  private static final String PROJECT_HEAD =
      "name: demo\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n";

  @ParameterizedTest
  @EnumSource
  void theKeptSchemaIsThatOfTheReader(ManifestFile file) throws IOException {
    String schema = ManifestShapes.schema(file.fileName()).orElseThrow().pretty();
    if (System.getProperty("arrow.golden", "").equals("overwrite")) {
      Files.writeString(file.kept(), schema);
    }
    assertThat(file.kept()).hasContent(schema);
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaFollowsTheDraft(ManifestFile file) throws IOException {
    assertThat(ManifestFile.draftSays(Files.readString(file.kept()))).isEqualTo("[]");
    assertThat(ManifestFile.draftSays("{\"type\": \"text\"}")).isNotEqualTo("[]");
  }

  @Test
  void everyFileHasAnEntryHere() {
    assertThat(ManifestShapes.files())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ManifestFile.values()).map(ManifestFile::fileName).toList());
    assertThat(ManifestShapes.schema("Kconfig")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithEveryKeyIsTakenByBoth(ManifestFile file) throws IOException {
    String example = file.example();
    assertThat(file.readerRefuses(example)).isFalse();
    assertThat(file.schemaSays(example)).isEqualTo("[]");
    String schema = ManifestShapes.schema(file.fileName()).orElseThrow().line();
    Matcher key =
        Pattern.compile("\"([a-z0-9-]+)\": \\{\"(description|type|enum)\"").matcher(schema);
    List<String> alternatives =
        List.of("elf", "build", "libc", "packages", "cwd", "debian-source", "interface");
    while (key.find()) {
      String name = key.group(1);
      boolean structure = name.equals("items") || alternatives.contains(name);
      assertThat(structure || example.contains(name + ":")).as(name).isTrue();
    }
  }

  @Test
  void filesOfTheRepositoryAreTakenUnlessTheReaderRefusesThem() throws IOException {
    int sound = 0;
    for (Path path : manifests()) {
      ManifestFile file = ManifestFile.named(path.getFileName().toString()).orElseThrow();
      String text = Files.readString(path);
      boolean refused = file.readerRefuses(text);
      if (!path.toString().contains("/cases/")) {
        assertThat(refused).as(path.toString()).isFalse();
        sound++;
      }
      if (!refused) {
        assertThat(file.schemaSays(text)).as(path.toString()).isEqualTo("[]");
      }
    }
    assertThat(sound).isGreaterThan(80);
  }

  private static List<Path> manifests() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ManifestFile.CHECKOUT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            ManifestFile.named(file.getFileName().toString()).ifPresent(kind -> found.add(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Blocks of YAML in the documentation; parts of a file are completed first. */
  @Test
  void documentedExamplesAreTakenByBoth() throws IOException {
    Pattern block = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    Map<String, String> heads = Map.of("library", LIBRARY_HEAD, "project", PROJECT_HEAD);
    int count = 0;
    for (String page :
        List.of(
            "library-writers.md", "manual/projects.md", "manual/pools.md", "manual/testing.md")) {
      Path docs = ManifestFile.CHECKOUT.resolve("docs");
      Matcher example = block.matcher(Files.readString(docs.resolve(page)));
      while (example.find()) {
        String text = filledIn(example.group(1));
        boolean library = page.startsWith("library");
        ManifestFile file = library ? ManifestFile.LIBRARY : ManifestFile.PROJECT;
        String head = heads.getOrDefault(library ? "library" : "project", "");
        String whole = text.contains("name: ") ? text : head + text;
        assertThat(file.readerRefuses(whole)).as(whole).isFalse();
        assertThat(file.schemaSays(whole)).as(whole).isEqualTo("[]");
        count++;
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(6);
  }

  /** Sums that are shortened for readers have their lengths again. */
  private static String filledIn(String text) {
    return text.replaceAll("commit: ([0-9a-f]{4})\\.\\.\\.", "commit: $1" + "a".repeat(36))
        .replaceAll("sha256: ([0-9a-f]{4,5})\\.\\.\\.", "sha256: b" + "a".repeat(63));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROJECT  | unknown key   | nmae: x
          PROJECT  | wrong type    | args: one
          PROJECT  | bad target    | targets: [kvm]
          PROJECT  | no target     | targets: []
          PROJECT  | two kinds     | app: {sources: [a.c], elf: a}
          PROJECT  | no kind       | app: {}
          PROJECT  | wrong name    | name: 9lives
          PROJECT  | taken name    | name: inputs
          PROJECT  | nothing       | name: null
          PROJECT  | plain address | libraries: [{git: "http://example.org/x", tag: v1}]
          PROJECT  | no tag        | libraries: [{git: "https://example.org/x"}]
          PROJECT  | short commit  | libraries: [{git: "https://e.org/x", tag: v1, commit: abc}]
          PROJECT  | two places    | libraries: [{path: ../x, git: "https://e.org/x", tag: v1}]
          PROJECT  | bad compiler  | toolchain: {compiler: -gcc}
          PROJECT  | text for map  | run: 16M
          LIBRARY  | unknown key   | sorces: [x.c]
          LIBRARY  | wrong type    | sources: x.c
          LIBRARY  | wrong flag    | program: yes
          LIBRARY  | wrong number  | default-rank: high
          LIBRARY  | no identifier | init: 9start
          LIBRARY  | no condition  | sources: [{files: [x.c]}]
          LIBRARY  | no ops        | registers: {console: {rank: 1}}
          LIBRARY  | no origin     | external: {version: 1, origins: []}
          LIBRARY  | no commit     | external: {version: 1, origins: [{git: "https://e.org", tag: v}]}
          LIBRARY  | no sum        | external: {version: 1, origins: [{archive: "https://e.org/x"}]}
          LIBRARY  | wrong name    | name: Rope
          LIBRARY  | no provider   | provides: []
          LIBRARY  | empty flags   | cflags: [[]]
          POOL     | unknown key   | arrows: 1
          POOL     | wrong name    | name: My_Pool
          POOL     | bad range     | arrow: latest
          ARCH     | unknown key   | pagesize: 1
          ARCH     | wrong name    | name: x86-64
          ARCH     | no page       | page-size: 0
          PLATFORM | unknown key   | platform: {}
          PLATFORM | bad image     | platforms: {kvm: {archs: [a], linker: kvm, image: iso}}
          PLATFORM | bad address   | platforms: {kvm: {archs: [a], linker: k, image: elf, link-address: x}}
          PLATFORM | no archs      | platforms: {kvm: {linker: kvm, image: elf}}
          PLATFORM | wrong name    | platforms: {KVM: {archs: [a], linker: kvm, image: elf}}
          LOCK     | unknown key   | packages: []
          LOCK     | later version | version: 2
          LOCK     | short sum     | libraries: [{name: x, version: 1, sha256: abc}]
          """)
  void everyClassOfMistakesIsRefusedByBoth(ManifestFile file, String mistake, String line)
      throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    String text = file.example().replaceAll("(?m)^" + key + ":.*\\n(( +|- ).*\\n)*", "") + line;
    assertThat(file.readerRefuses(text)).as("reader: " + text).isTrue();
    assertThat(file.schemaRefuses(text)).as("schema: " + text).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyRequiredKeyIsMissedByBoth(ManifestFile file) throws IOException {
    Set<String> required = new TreeSet<>();
    for (String line : file.example().lines().filter(each -> each.matches("[a-z].*")).toList()) {
      String key = line.substring(0, line.indexOf(':'));
      String text = file.example().replaceAll("(?m)^" + key + ":.*\\n(( +|- ).*\\n)*", "");
      assertThat(file.schemaRefuses(text)).as(key).isEqualTo(file.readerRefuses(text));
      if (file.readerRefuses(text)) {
        required.add(key);
      }
    }
    assertThat(required).isNotEmpty();
  }
}

package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.manifest.LibraryManifest.Role;
import dev.arrow.manifest.ManifestTexts.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryManifestReaderTest {
  private static final String HEAD = "name: ramfs\nsummary: Files\nlicense: BSD-3-Clause\n";

  private static Outcome<LibraryManifest> read(String text) {
    return ManifestTexts.read("library.yaml", text, LibraryManifestReader::read);
  }

  private static LibraryManifest valid(String more) {
    Outcome<LibraryManifest> outcome = read(HEAD + more);
    assertThat(outcome.messages()).isEmpty();
    return outcome.value().orElseThrow();
  }

  private static String complaint(String more) {
    return read(HEAD + more).messages();
  }

  @Test
  void readsEveryKey() {
    LibraryManifest manifest =
        valid(
            """
            program: true
            sources:
              - src/*.c
              - {if: RAMFS_XATTR, files: [src/xattr.c, src/acl.c]}
            cflags: [-fno-builtin]
            init: arrow_ramfs_init
            registers: {console: {ops: arrow_ramfs_console, rank: 20}}
            syscalls: [epoll_wait]
            tests: {host: [tests/*.c], guest: [tests/guest/*.c]}
            """);
    assertThat(manifest.name().text()).isEqualTo("ramfs");
    assertThat(manifest.program()).isTrue();
    assertThat(manifest.sources()).hasSize(2);
    assertThat(manifest.sources().get(1).condition().orElseThrow()).hasToString("RAMFS_XATTR");
    assertThat(manifest.sources().get(1).patterns()).hasSize(2);
    assertThat(manifest.cflags().get(0).alternatives()).containsExactly("-fno-builtin");
    assertThat(manifest.init().orElseThrow()).hasToString("arrow_ramfs_init");
    assertThat(manifest.registers().get(0).rank()).isEqualTo(20);
    assertThat(manifest.syscalls().get(0)).hasToString("epoll_wait");
    assertThat(manifest.tests().guest().get(0)).hasToString("tests/guest/*.c");
  }

  @Test
  void aTableMayGetSeveralEntries() {
    String two = "registers: {fdt: [{ops: arrow_a, rank: 7}, {ops: arrow_b}]}\n";
    assertThat(valid(two).registers())
        .extracting(each -> each.table() + " " + each.ops() + " " + each.rank())
        .containsExactly("fdt arrow_a 7", "fdt arrow_b 100");
    assertThat(complaint("registers: {fdt: [arrow_a]}\n")).contains("must be a mapping");
  }

  @Test
  void aFlagMayHaveOtherNames() {
    List<CompilerFlag> flags = valid("cflags: [[-fa, -fb], [-fc, none], -fd]\n").cflags();
    assertThat(flags.get(0).alternatives()).containsExactly("-fa", "-fb");
    assertThat(flags.get(0).optional()).isFalse();
    assertThat(flags.get(1).alternatives()).containsExactly("-fc");
    assertThat(flags.get(1).optional()).isTrue();
    assertThat(flags.get(2).isQuestion()).isFalse();
  }

  @Test
  void aChoiceOfFlagsHoldsFlags() {
    assertThat(complaint("cflags: [[none]]\n"))
        .contains("`cflags` holds a list that is no choice of flags.")
        .contains("hint: Write `[-fone-name, -fother-name]`, and `none` at the end");
  }

  @Test
  void readsExternalSources() {
    String sum = "0123456789abcdef".repeat(4);
    String commit = "0123456789".repeat(4);
    ExternalRules rules =
        valid(
                "external:\n  version: 2.10\n  sha256: \""
                    + sum
                    + "\"\n  patches: patches\n"
                    + "  include: [src/include]\n  origins:\n"
                    + "    - {git: \"https://a.org/x\", tag: v2.10, commit: \""
                    + commit
                    + "\"}\n"
                    + "    - {archive: \"https://a.org/x.tar.gz\", sha256: \""
                    + sum
                    + "\"}\n")
            .external()
            .orElseThrow();
    assertThat(rules.version()).isEqualTo("2.10");
    assertThat(rules.sha256()).contains(sum);
    assertThat(rules.origins()).hasSize(2);
    assertThat(rules.origins().get(1).url()).isEqualTo("https://a.org/x.tar.gz");
    assertThat(rules.patches().orElseThrow()).hasToString("patches");
  }

  @Test
  void saysThatDebianSourcesCannotBeFetched() {
    assertThat(
            complaint(
                "external: {version: 1, origins: [{debian-source: lwip, version: 2.1, sha256: x}]}\n"))
        .isEqualTo(
            """
            library.yaml:4:50: error: Debian source packages cannot be fetched by this version of \
            Arrow.
                external: {version: 1, origins: [{debian-source: lwip, version: 2.1, sha256: x}]}
                                                                 ^
            hint: Name the `archive` that the package was made from, or a `git` tag.
            """);
  }

  @Test
  void externalSourcesHaveAnOriginThatIsPinned() {
    assertThat(complaint("external: {version: 1}\n"))
        .contains("The key `external.origins` is missing.");
    assertThat(complaint("external: {version: 1, origins: []}\n"))
        .contains("`external.origins` must name at least one origin.");
    assertThat(
            complaint("external: {version: 1, origins: [{git: \"https://a.org/x\", tag: v1}]}\n"))
        .contains("The key `external.origins.commit` is missing.");
    assertThat(complaint("external: {version: 1, origins: [{archive: \"https://a.org/x\"}]}\n"))
        .contains("The key `external.origins.sha256` is missing.");
  }

  @Test
  void knowsInterfacesAndProviders() {
    assertThat(valid("interface: true\n").isInterface()).isTrue();
    Role provider = valid("provides: alloc\ndefault-rank: 10\n").role();
    assertThat(provider.provided().orElseThrow()).hasToString("alloc");
    assertThat(provider.rank()).isEqualTo(10);
    assertThat(valid("").role().provided()).isEmpty();
  }

  @Test
  void keepsPlacesOfWords() {
    assertThat(valid("init: arrow_ramfs_init\n").init().orElseThrow().at())
        .hasToString("library.yaml:4:7");
  }

  @Test
  void namesTheNearestKey() {
    assertThat(complaint("sorces: []\n"))
        .isEqualTo(
            """
            library.yaml:4:1: error: There is no key `sorces`.
                sorces: []
                ^
            hint: The nearest key is `sources`.
            """);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThat(complaint("summary: Other\n"))
        .isEqualTo(
            """
            library.yaml:4:1: error: The key `summary` stands twice.
                summary: Other
                ^
            hint: It stands first in line 2; keep one of the two.
            """);
  }

  @Test
  void refusesTheWrongType() {
    assertThat(complaint("sources: src/*.c\n"))
        .isEqualTo(
            """
            library.yaml:4:10: error: `sources` must be a list, but is `src/*.c`.
                sources: src/*.c
                         ^
            """);
    assertThat(complaint("program: yes\n")).contains("`program` must be `true` or `false`");
    assertThat(complaint("provides: a\ndefault-rank: low\n")).contains("must be a number");
    assertThat(complaint("init:\n")).contains("`init` must be a text, but is empty");
    assertThat(complaint("tests: []\n")).contains("must be a mapping of keys to values");
  }

  @Test
  void tellsEveryMissingKey() {
    assertThat(read("name: ramfs\n").messages())
        .contains("The key `summary` is missing.")
        .contains("The key `license` is missing.");
  }

  @Test
  void refusesTextThatIsNotYaml() {
    assertThat(read("summary: a: b\n").messages())
        .isEqualTo(
            """
            library.yaml:1:11: error: This is not YAML: mapping values are not allowed here.
                summary: a: b
                          ^
            hint: Put a text that holds `: ` in quotes.
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sources: &a []\n", "sources: *a\n", "init: !!java.net.URL x\n", "init: !x y\n"})
  void refusesAnchorsAliasesAndTags(String text) {
    assertThat(read(HEAD + text).messages()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void refusesAFileNestedTooDeeply() {
    assertThat(complaint("sources: " + "[".repeat(100_000))).contains("nested too deeply");
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThat(complaint("# " + "x".repeat(300_000))).contains("larger than 256 KiB");
  }

  @Test
  void refusesBytesThatAreNotText() {
    byte[] latin = "name: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Outcome<LibraryManifest> outcome =
        ManifestTexts.read("library.yaml", latin, LibraryManifestReader::read);
    assertThat(outcome.messages())
        .isEqualTo("library.yaml: error: The file is not text in UTF-8.\n");
    assertThat(read("name: \u0007\n").messages()).contains("a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "- a\n", "text\n", "---\na: b\n---\nc: d\n"})
  void refusesAFileWithoutOneMapping(String text) {
    Outcome<LibraryManifest> outcome = read(text);
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.messages()).isNotEmpty();
  }

  @Test
  void refusesNamesThatAreNoIdentifiers() {
    assertThat(complaint("init: a-b\n")).contains("must name a function or object of C");
    assertThat(complaint("registers: {console: {ops: 1x}}\n")).contains("must name a function");
  }

  @Test
  void refusesARankWithoutAnInterface() {
    assertThat(complaint("default-rank: 1\n")).contains("only beside `provides`");
    assertThat(complaint("interface: true\nprovides: alloc\n")).contains("an interface itself");
  }

  @Test
  void findsAllFaultsOfAFile() {
    List<String> lines = complaint("program: 1\ninit: []\nfoo: bar\n").lines().toList();
    assertThat(lines.stream().filter(line -> line.contains("error:"))).hasSize(3);
  }
}

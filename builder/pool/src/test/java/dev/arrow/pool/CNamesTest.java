package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CNamesTest {
  @Test
  void functionsAreDefinedByTheirBodies() {
    assertThat(defined("int f(void);\nint g(int h)\n{\n\tk();\n\treturn 1;\n}\n"))
        .contains("g")
        .doesNotContain("f", "k");
  }

  @Test
  void objectsAreDefinedByTheirDeclarations() {
    assertThat(defined("const struct ops a = { .x = b, .y = c };\nint d, e[4];\nextern int g;\n"))
        .contains("a", "d", "e")
        .doesNotContain("b", "c", "g", "x");
  }

  @Test
  void typesAreNoDefinitions() {
    assertThat(defined("typedef int t;\nstruct s { int m; };\nextern void (*p)(void);\n"))
        .doesNotContain("t", "m", "p");
  }

  @Test
  void pointersToFunctionsAreObjects() {
    assertThat(defined("void (*hook)(void);\nint after(void) { return 0; }\n"))
        .contains("hook", "after");
  }

  @Test
  void whatMacrosMayDefineCounts() {
    assertThat(defined("DEFINE_CALL(arrow_sys_read, 3)\n{\n}\nint next(void) {}\n"))
        .contains("arrow_sys_read", "next");
  }

  @Test
  void directivesCommentsAndTextsAreNoDefinitions() {
    assertThat(defined("#define a (b)\n/* int c; */\nconst char *d = \"int e;\";\n"))
        .containsExactly("d");
    assertThat(names("#define a (b)\n/* int c; */").words()).containsExactly("a", "b", "define");
  }

  @Test
  void brokenTextIsRead() {
    assertThat(defined("}}} ) int f(void) { ((( ")).contains("f");
    assertThat(defined("= = = { ( ;;; \u0000 [")).isEmpty();
  }

  private static Set<String> defined(String text) {
    return names(text).defined();
  }

  private static CNames names(String text) {
    return CNames.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

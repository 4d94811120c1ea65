package dev.arrow.tests.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks see what they are meant to see. */
@Tag("checks")
final class CTextTest {

  @Test
  void aFunctionIsFoundWithItsNameAndLength() {
    CText.Body body =
        CText.of("struct a {\n\tint b;\n};\n\nint f(int c)\n{\n\tif (c) {\n\t}\n\treturn 1;\n}\n")
            .functions()
            .get(0);
    assertThat(body).isEqualTo(new CText.Body("f", 6, 5, false));
  }

  @Test
  void initialisersAndTypesAreNoFunctions() {
    assertThat(CText.of("struct a b = {\n\t.c = 1,\n};\nenum d {\n\tE,\n};\n").functions())
        .isEmpty();
  }

  @Test
  void aConditionInAFunctionIsFound() {
    assertThat(CText.of("int f(void)\n{\n#if CONFIG_A\n\treturn 1;\n#endif\n}\n").functions())
        .allMatch(CText.Body::conditional);
  }

  @Test
  void bracesInCommentsStringsAndDirectivesDoNotCount() {
    String text = "#define OPEN() {\\\n\t{\n/* { */\nconst char *s = \"{\";\nint f(void)\n{\n}\n";
    assertThat(CText.of(text).functions()).extracting(CText.Body::name).containsExactly("f");
  }
}

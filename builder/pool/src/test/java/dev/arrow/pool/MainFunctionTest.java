package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainFunctionTest {
  private static boolean isIn(String text) {
    return MainFunction.isIn(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int main(void)\n{\n\treturn 0;\n}\n",
        "#include <stdio.h>\nstatic int f(int x) { return x; }\nint\nmain(int n, char *v[]) {}\n",
        "int main(int argc, char **argv, int (*f)(void)) {}",
      })
  void definitionIsFound(String text) {
    assertThat(isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "int main(void);",
        "/* int main(void) {} */ char *s = \"main() {\";",
        "int f(void) { main(); { } }",
        "#define main(x) {}\nint y;",
        "int domain(void) {}",
        "int main(void",
        "int main(void) x;",
      })
  void whatIsNoDefinitionIsNotFound(String text) {
    assertThat(isIn(text)).isFalse();
  }
}

package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CFileScannerTest {
  private static CFileFacts scan(String text) {
    return CFileScanner.scan(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ARROW_API int f(void);                                 | f
          ARROW_API void *f(size_t n) __must_check;              | f
          ARROW_API const char *const *f(void);                  | f
          ARROW_API extern const struct ops arrow_ops;           | arrow_ops
          ARROW_API extern const struct ops *const t[];          | t
          ARROW_API extern int x __aligned(8);                   | x
          ARROW_API __printf_like(1, 2) int f(const char *, ...);| f
          ARROW_API __noreturn __printf_like(1, 2) void f(void); | f
          ARROW_API __attribute__((noreturn, cold)) void f(int); | f
          ARROW_API void (*f(int n, void (*h)(int)))(int);       | f
          ARROW_API extern void (*hook)(int);                    | hook
          ARROW_API extern unsigned int (*hook)(void);           | hook
          ARROW_API unsigned long long __udivti3(u128 a);        | __udivti3
          ARROW_API struct a *f(struct b *b);                    | f
          ARROW_API int /* not g( */ f(int g);                   | f
          ARROW_API unsigned f(void);                            | f
          """)
  void findsTheDeclaredName(String declaration, String name) {
    assertThat(scan(declaration).exports()).containsOnlyKeys(name);
  }

  @Test
  void findsDeclarationsOverSeveralLines() {
    CFileFacts facts =
        scan("\nARROW_API int\nf(void);\nint g(void);\nARROW_API int h(int a,\n b);");
    assertThat(facts.exports()).containsOnlyKeys("f", "h").containsEntry("f", 3);
  }

  @Test
  void passesOverTheMarkInDirectivesCommentsAndStrings() {
    CFileFacts facts =
        scan(
            """
            #define ARROW_API __attribute__((x)) \\
              int a(void);
            /* ARROW_API int b(void); */
            // ARROW_API int c(void);
            const char *s = "ARROW_API int d(void);";
            """);
    assertThat(facts.exports()).isEmpty();
  }

  @Test
  void findsIncludesWithTheirPlaces() {
    CFileFacts facts = scan("#include <arrow/pmm.h>\n  # include \"own.h\" // x\n#include MACRO\n");
    assertThat(facts.includes())
        .containsExactly(
            new CFileFacts.Include("arrow/pmm.h", false, 1, 11),
            new CFileFacts.Include("own.h", true, 2, 14));
  }

  @Test
  void passesOverIncludesInComments() {
    assertThat(scan("/*\n#include <a.h>\n*/\n// #include <b.h>\n\"#include <c.h>\"\n").includes())
        .isEmpty();
    assertThat(scan("#include <broken\n#include <whole.h>\n").includes()).hasSize(1);
  }

  @Test
  void findsMentionedOptions() {
    CFileFacts facts =
        scan(
            """
            #if CONFIG_A && \\
              CONFIG_B
            if (CONFIG_A) x = MY_CONFIG_C + CONFIG_D1; /* CONFIG_E */
            #endif
            char q = '"'; int y = CONFIG_F; char *t = "CONFIG_G \\" CONFIG_H";
            """);
    assertThat(facts.options()).containsOnlyKeys("A", "B", "D1", "F").containsEntry("B", 2);
  }

  @Test
  void survivesTextThatNeverEnds() {
    for (String text :
        new String[] {
          "/*",
          "\"abc",
          "'",
          "#",
          "#include",
          "#include <",
          "\\",
          "ARROW_API",
          "ARROW_API int (*",
          "ARROW_API __attribute__((",
          "x'"
        }) {
      assertThat(scan(text).exports()).isEmpty();
    }
  }

  @Test
  void readsAssembly() {
    CFileFacts facts = scan("#include <arrow/asm.h>\n# don't stop here\nmov $CONFIG_A, %eax\n");
    assertThat(facts.includes()).hasSize(1);
  }
}

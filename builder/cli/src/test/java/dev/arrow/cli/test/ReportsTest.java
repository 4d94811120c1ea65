package dev.arrow.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class ReportsTest {
  private static final String HOSTILE =
      "a\u0000\u001b[31m]]> \"<&>' \ud800 \ud83d\ude00 # \\ \uffff";

  private static final List<TestResult> RESULTS =
      List.of(
          new TestResult(
              "rope",
              "rope/test_rope",
              "host",
              List.of(
                  new TestCase("test_join", true, List.of()),
                  new TestCase("test_cut", false, List.of("t.c:3: test_cut: no"))),
              Optional.empty(),
              List.of("ok test_join", "t.c:3: test_cut: no", "not ok test_cut")),
          new TestResult(
              "rope",
              "rope/test_guest",
              "kvm/x86_64",
              List.of(),
              Optional.of("stopped " + HOSTILE),
              List.of(HOSTILE, "last")));

  @Test
  void tableEndsWithTheSum() {
    assertThat(ResultTable.text(RESULTS))
        .isEqualTo(
            """
            library  target      passed  failed
            rope     host             1       1
            rope     kvm/x86_64       0       1
            1 passed, 2 failed
            """);
  }

  @Test
  void tapHasAPointForEachCaseAndOneForAProgramThatFailed() {
    assertThat(TapReport.text(RESULTS))
        .startsWith(
            """
            TAP version 14
            ok 1 - rope/test_rope on host: test_join
            not ok 2 - rope/test_rope on host: test_cut
              ---
              message: "t.c:3: test_cut: no"
              output:
                - "t.c:3: test_cut: no"
              ...
            not ok 3 - rope/test_guest on kvm/x86_64: the program
              ---
              message: "stopped a\ufffd\ufffd[31m]]> \\"<&>'""")
        .endsWith("    - \"last\"\n  ...\n1..3\n");
  }

  @Test
  void hashesInTapAreNoDirectives() {
    TestResult result =
        new TestResult(
            "r",
            "r/t",
            "host",
            List.of(new TestCase("a # SKIP \\", true, List.of())),
            Optional.empty(),
            List.of());
    assertThat(TapReport.text(List.of(result))).contains("r/t on host: a \\# SKIP \\\\\n");
  }

  @Test
  void xmlIsWellFormedWhateverATestPrints() throws Exception {
    String text = JunitReport.text(RESULTS);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Element all = document.getDocumentElement();
    assertThat(all.getAttribute("tests")).isEqualTo("3");
    assertThat(all.getAttribute("failures")).isEqualTo("2");
    Element failure = (Element) document.getElementsByTagName("failure").item(1);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("stopped a\ufffd\ufffd[31m]]> \"<&>' \ufffd \ud83d\ude00 # \\ \ufffd");
    Element output = (Element) document.getElementsByTagName("system-out").item(1);
    assertThat(output.getTextContent()).endsWith("\nlast");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
  }
}

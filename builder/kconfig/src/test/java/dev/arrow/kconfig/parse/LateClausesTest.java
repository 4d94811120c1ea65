package dev.arrow.kconfig.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.ShellRefusal;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that run while the tree is read, and lines that wait for them. */
class LateClausesTest {
  private final List<String> events = new ArrayList<>();
  private final DiagnosticLog log = new DiagnosticLog();

  /** Says what follows `say ` in a command. */
  private final class Saying implements Shell {
    @Override
    public String output(String command) {
      if (command.startsWith("refused")) {
        throw new ShellRefusal(KconfigError.SHELL_REFUSED, command, "do not");
      }
      return command.replaceFirst("^say ?", "") + "\n";
    }

    @Override
    public Running start(String command) {
      events.add("start " + command);
      return () -> {
        events.add("end " + command);
        return output(command);
      };
    }
  }

  private KconfigModel model(String tree) {
    return model(Dialects.LINUX_6_12, tree);
  }

  private KconfigModel model(Dialect dialect, String tree) {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = files.getPath("/tree");
      Files.createDirectories(root);
      Files.writeString(root.resolve("Kconfig"), tree);
      Files.writeString(root.resolve("more"), "config MORE\n\tdef_bool y\n");
      KconfigSource source =
          new KconfigSource(
              root.resolve("Kconfig"), root, List.of(), Map.of("V", "v"), new Saying());
      return KconfigLoader.load(source, dialect, log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String values(KconfigModel model) {
    assertThat(DiagnosticPrinter.text(log.sorted())).isEmpty();
    return DotConfigWriter.text(dev.arrow.kconfig.eval.Configuration.of(model, List.of()))
        .lines()
        .filter(line -> line.contains("CONFIG_"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void whatIsNotLookedAtIsNotWaitedFor() {
    model(
        """
        config A
        	def_bool $(shell,say y)
        	depends on $(shell,say B) = "$(shell,say $(shell,say C))"
        config B
        	string
        	default "$(shell,say D)" if $(shell,say y)
        """);
    assertThat(events)
        .containsExactly(
            "start say y",
            "start say B",
            "start say C",
            "end say C",
            "start say D",
            "end say y",
            "end say B",
            "end say D");
  }

  @Test
  void whatStructureDependsOnIsWaitedFor() {
    assertThat(
            values(
                model(
                    """
                    name := $(shell,say A)
                    more = $(shell,say more)
                    config $(name)$(shell,say 1)
                    	def_bool y
                    config B
                    	def_bool $(shell,say y)
                    if $(shell,say B)
                    source "$(more)"
                    endif
                    $(shell,say C) = y
                    config D
                    	def_bool $(C)
                    """)))
        .isEqualTo("CONFIG_A1=y\nCONFIG_B=y\nCONFIG_MORE=y\nCONFIG_D=y\n");
  }

  @Test
  void linesStandWhereTheyWereWritten() {
    assertThat(
            values(
                model(
                    """
                    config A
                    	int
                    	default $(shell,say 1) if $(shell,say n)
                    	default $(shell,say 2)
                    	default 3
                    config B
                    	int
                    	default 4
                    	default $(shell,say 5)
                    	range $(shell,say 6) $(shell,say 9)
                    config C
                    	bool "$(shell,say see) $(shell,say this)"
                    	default y
                    	$(shell,say) default n
                    """)))
        .isEqualTo("CONFIG_A=2\nCONFIG_B=6\nCONFIG_C=y\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default y $(shell,say)",
        "default y if $(shell,say)",
        "default $(shell,say if)",
        "default $(shell,say y) y",
        "select $(shell,say default)",
        "select $(shell,say X) Y",
        "prompt $(shell,say X)",
        "range 1 $(shell,say)",
        "depends $(shell,say on) y",
        "bool $(shell,say X)",
        "default $(shell,say a) = $(shell,say b)",
        "visible if $(shell,say y)",
      })
  void isWhatItWouldBeWithoutWaiting(String line) {
    String said = line.replaceAll("\\$\\(shell,say ?([^)]*)\\)", "\\$(V$1)");
    StringBuilder variables = new StringBuilder();
    for (String word : List.of("", "if", "y", "X", "default", "on", "a", "b")) {
      variables.append("V").append(word).append(" = ").append(word).append('\n');
    }
    String late = diagnostics(variables + "config A\n\tbool \"a\"\n\t" + line + "\n");
    String early = diagnostics(variables + "config A\n\tbool \"a\"\n\t" + said + "\n");
    assertThat(withoutPlaces(late)).isEqualTo(withoutPlaces(early));
  }

  private static String withoutPlaces(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("  "))
        .map(line -> line.replaceAll("^Kconfig:(\\d+):\\d+:", "Kconfig:$1:"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private String diagnostics(String tree) {
    DiagnosticLog own = new DiagnosticLog();
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path file = Files.writeString(files.getPath("/Kconfig"), tree);
      KconfigSource source =
          new KconfigSource(file, files.getPath("/"), List.of(), Map.of(), new Saying());
      KconfigLoader.load(source, Dialects.LINUX_6_12, own);
      return DiagnosticPrinter.text(own.sorted());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRefusalIsToldAtTheFirstCall() {
    assertThat(
            diagnostics(
                """
                config A
                	bool
                	depends on $(shell,refused) = ""
                	default $(shell,refused)
                """))
        .startsWith("Kconfig:3:13: error: refused\n")
        .contains("hint: do not")
        .contains("Kconfig:4:")
        .doesNotContain("Kconfig:4:10: error: refused");
  }

  @Test
  void variablesInTextsSeeWhatCommandsSay() {
    KconfigModel model =
        model(Dialects.KCONFIGLIB, "config A\n\tstring\n\tdefault \"$(shell,say $V)\"\n");
    assertThat(values(model)).isEqualTo("CONFIG_A=\"v\"\n");
  }

  @Test
  void aMarkThatIsNoneMeansNothing() {
    ShellCalls calls = new ShellCalls(new Saying(), new SyntaxReporter(log));
    String mark = calls.start("say x", dev.arrow.diag.SourcePosition.wholeFile("f"));
    assertThat(calls.settled("a" + mark + "b" + mark)).isEqualTo("axbx");
    for (String odd : List.of("\udc00", "\udc0099\udc01", "\udc00-1\udc01", "\udc00z\udc01")) {
      assertThat(calls.settled("a" + odd + "b")).startsWith("a").endsWith("b");
    }
  }
}

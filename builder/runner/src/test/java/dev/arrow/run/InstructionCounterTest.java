package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstructionCounterTest {
  private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path folder;

  /** Answers every command with the same. */
  private static final class Answering implements CommandRunner {
    private final CommandResult answer;
    private final List<Command> asked = new ArrayList<>();

    Answering(int status, String output, String error) {
      answer = new CommandResult(status, output, error);
    }

    @Override
    public CommandResult run(Command command) {
      asked.add(command);
      return answer;
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }

  private InstructionCounter counter(Answering answering) {
    return new InstructionCounter(answering, CHECKOUT, folder, Machine.MICROVM);
  }

  @Test
  void aQemuWithPluginsWillDo() {
    counter(new Answering(0, "usage\n-plugin [file=]<file>\n", "")).requireTools();
  }

  @Test
  void aQemuWithoutPluginsIsRefusedByName() {
    assertThatThrownBy(() -> counter(new Answering(0, "usage\n-kernel x\n", "")).requireTools())
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("`qemu-system-x86_64` takes no plugins");
  }

  @Test
  void anInstallationWithoutTheScriptIsRefused() {
    Answering answering = new Answering(0, "-plugin x", "");
    assertThatThrownBy(
            () -> new InstructionCounter(answering, folder, folder, Machine.MICROVM).requireTools())
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("What counts instructions is not there");
  }

  @Test
  void countsToTheAddressOfMain() throws Exception {
    Path symbols = program();
    Answering answering = new Answering(33, "", "entry=1 mark=534 exit=976\n");
    assertThat(counter(answering).toMain(folder.resolve("image"), symbols)).isEqualTo(534);
    List<String> argv = answering.asked.get(0).argv();
    assertThat(argv.subList(1, 6)).containsExactly("-a", "x86_64", "-M", "microvm", "-m");
    assertThat(argv.get(6)).matches("0x[0-9a-f]+");
    assertThat(argv.get(7)).isEqualTo(folder.resolve("image").toString());
  }

  @Test
  void countsToTheEntryOfAnAttachedProgram() {
    Answering answering = new Answering(33, "", "entry=1 mark=70 exit=976\n");
    assertThat(counter(answering).toEntry(folder.resolve("image"), 0x401000)).isEqualTo(70);
    assertThat(answering.asked.get(0).argv()).contains("0x401000").endsWith("-cpu", "max");
    assertThatThrownBy(() -> counter(new Answering(1, "", "")).toEntry(folder, 1))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("The instructions to the program could not be counted");
  }

  @Test
  void aMachineThatDoesNotReachMainIsAFault() throws Exception {
    Path symbols = program();
    assertThatThrownBy(
            () -> counter(new Answering(1, "", "cc: not found\n")).toMain(symbols, symbols))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("could not be counted: cc: not found.");
    Path object = compiled("int x;\n", "-c");
    assertThatThrownBy(() -> counter(new Answering(0, "", "")).toMain(object, object))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("no `main` to count to");
  }

  private Path program() throws Exception {
    return compiled("int main(void) { return 0; }\n", "-no-pie");
  }

  private Path compiled(String source, String how) throws Exception {
    Files.writeString(folder.resolve("a.c"), source);
    Path result = folder.resolve("a.out");
    int status =
        new ProcessBuilder("gcc", how, "-o", result.toString(), "a.c")
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(status).isZero();
    return result;
  }
}

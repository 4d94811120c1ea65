package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSymbol;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the instructions that a machine executes from an image's entry to its program, in QEMU's
 * emulation: the count is the same from run to run. It is made by a script beside a plugin of QEMU,
 * which it compiles.
 */
public final class InstructionCounter {
  /** Below Arrow's folder. */
  private static final String SCRIPT = "tests/bench/insn-count/insn-count";

  private static final Pattern MARK = Pattern.compile("\\bmark=([0-9]{1,18})\\b");
  private static final String SECONDS = "60";

  private final CommandRunner commands;
  private final Path script;
  private final Path directory;
  private final Machine machine;

  /**
   * @param commands runs the script
   * @param arrowHome Arrow's folder
   * @param directory where it runs
   * @param machine on which the images run
   */
  public InstructionCounter(
      CommandRunner commands, Path arrowHome, Path directory, Machine machine) {
    this.commands = commands;
    this.script = arrowHome.resolve(SCRIPT);
    this.directory = directory;
    this.machine = machine;
  }

  /**
   * Makes sure that counting can work, as far as that shows without an image.
   *
   * @throws ArrowException that names what is missing
   */
  public void requireTools() {
    if (!Files.isRegularFile(script)) {
      throw fault(
          "What counts instructions is not there: `" + script + "`.",
          "Take all of Arrow's files; `budget:` without `insns` needs none of this.");
    }
    String qemu = machine.arch().machineEmulator();
    CommandResult help = commands.run(Command.of(directory, qemu, "-help"));
    if (!help.succeeded() || help.output().lines().noneMatch(line -> line.startsWith("-plugin "))) {
      throw fault(
          "`" + qemu + "` takes no plugins, and instructions are counted by one.",
          "Debian's package does; one that is built by hand is configured with"
              + " `--enable-plugins`.");
    }
  }

  /**
   * Counts the instructions of an image without words on its command line.
   *
   * @param symbols the image with its symbols
   */
  public long toMain(Path image, Path symbols) {
    return to(main(symbols), "`main`", image, List.of());
  }

  /**
   * The same to the first instruction of a program that is attached to an image, on the processor
   * that a run has: one without random numbers would have to make them first.
   *
   * @param entry its address
   */
  public long toEntry(Path image, long entry) {
    return to(entry, "the program", image, List.of("-cpu", "max"));
  }

  private long to(long address, String place, Path image, List<String> options) {
    String mark = "0x" + Long.toHexString(address);
    List<String> argv = new ArrayList<>(List.of(script.toString()));
    argv.addAll(List.of("-a", machine.arch().qemuName(), "-M", machine.qemuName()));
    argv.addAll(List.of("-m", mark, image.toString()));
    String shown = String.join(" ", argv);
    argv.addAll(options);
    Command command = Command.of(directory, argv).withEnvironment("TIMEOUT", SECONDS);
    CommandResult result = commands.run(command);
    Matcher found = MARK.matcher(result.error());
    if (!found.find()) {
      throw fault(
          "The instructions to "
              + place
              + " could not be counted: "
              + lastLine(result.error())
              + ".",
          "`" + shown + "` shows more.");
    }
    return Long.parseLong(found.group(1));
  }

  private static long main(Path symbols) {
    return ElfFile.read(symbols).symbols().stream()
        .filter(symbol -> symbol.defined() && symbol.name().equals("main"))
        .filter(ElfSymbol::isGlobal)
        .mapToLong(ElfSymbol::value)
        .findFirst()
        .orElseThrow(
            () ->
                ArrowException.of(
                    Diagnostic.of(RunError.NO_COUNT, "The image has no `main` to count to.")
                        .at(SourcePosition.wholeFile(symbols.toString()))));
  }

  private static String lastLine(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .reduce((first, last) -> last)
        .orElse("the machine ended before");
  }

  private static ArrowException fault(String message, String hint) {
    return ArrowException.of(Diagnostic.of(RunError.NO_COUNT, message).withHint(hint));
  }
}

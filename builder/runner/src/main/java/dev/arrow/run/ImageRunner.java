package dev.arrow.run;

import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Starts an image and stays until its program has ended. What the program prints goes to one
 * stream, byte for byte; what the kernel and the monitor have to say goes to another.
 */
public final class ImageRunner {
  private final ProcessStarter starter;
  private final CommandRunner commands;
  private final Supplier<String> nonces;
  private final Path kvmDevice;

  /** Starts machines with {@code starter} and looks up source lines with {@code commands}. */
  public ImageRunner(ProcessStarter starter, CommandRunner commands) {
    this(starter, commands, Nonce::next, KvmProbe.DEVICE);
  }

  ImageRunner(
      ProcessStarter starter, CommandRunner commands, Supplier<String> nonces, Path kvmDevice) {
    this.starter = starter;
    this.commands = commands;
    this.nonces = nonces;
    this.kvmDevice = kvmDevice;
  }

  /**
   * Runs the image to its end.
   *
   * @param input what the program reads; {@link RunRequest#words} must fit
   * @param console receives what the program prints, as it prints it
   * @param messages receives kernel messages, a panic's back trace and the monitor's complaints
   * @throws dev.arrow.diag.ArrowException when the request cannot be served; nothing was started
   */
  public Ending run(
      RunRequest request, GuestInput input, OutputStream console, OutputStream messages) {
    String nonce = nonces.get();
    Command command = command(request, nonce);
    LineWatcher printed = new LineWatcher(console);
    LineWatcher said = new LineWatcher(messages);
    RunningProcess process = starter.startFed(command);
    Instance instance =
        new Instance(
            process,
            InputFeed.start(input, process.input()),
            new VerdictFilter(nonce, printed),
            new VerdictFilter(nonce, said));
    Ending ending =
        instance
            .await(request.timeout())
            .orElseGet(
                () -> Unexplained.ending(request.machine(), instance.status(), said.complaint()));
    if (ending instanceof Ending.Panicked || ending instanceof Ending.Signalled) {
      List<TracePlace> places = said.trace().isEmpty() ? printed.trace() : said.trace();
      BackTrace trace = new BackTrace(commands, SymbolFile.of(request.debug()), request.program());
      write(messages, trace.lines(places));
    }
    return ending;
  }

  /** Runs the image to its end; its program finds nothing to read. */
  public Ending run(RunRequest request, OutputStream console, OutputStream messages) {
    return run(request, new GuestInput.Nothing(), console, messages);
  }

  /** What the kernel is told before the program's arguments. */
  private static List<String> words(RunRequest request, String run) {
    List<String> words = new ArrayList<>(List.of("arrow.run=" + run));
    words.addAll(request.words());
    return words;
  }

  private Command command(RunRequest request, String nonce) {
    return request.machine() == Machine.PROCESS
        ? process(request, nonce)
        : virtualMachine(request, nonce);
  }

  /** A process takes each word as an argument, and writes its verdict to standard error. */
  private static Command process(RunRequest request, String nonce) {
    Path image = request.image().toAbsolutePath();
    List<String> words = words(request, nonce + ",2");
    KernelCommandLine.check(words, request.arguments());
    List<String> argv = new ArrayList<>();
    GuestArch.foreign(image).map(GuestArch::processEmulator).ifPresent(argv::add);
    argv.add(image.toString());
    argv.addAll(words);
    request.arguments().ifPresent(arguments -> argv.add(KernelCommandLine.SEPARATOR));
    request.arguments().ifPresent(argv::addAll);
    return Command.of(image.resolveSibling("."), argv);
  }

  private Command virtualMachine(RunRequest request, String nonce) {
    Path image = request.image().toAbsolutePath();
    String line = KernelCommandLine.of(words(request, nonce), request.arguments());
    MemoryNeed.check(image, request.machine(), request.memory());
    return Command.of(
        image.resolveSibling("."),
        QemuCommand.boot(
            request.machine(), accelerator(request.machine()), request.memory(), image, line));
  }

  /** Only an own processor can be lent to a machine, and only one that wants no other. */
  private Accelerator accelerator(Machine machine) {
    GuestArch arch = machine.arch();
    return arch.isHost() && machine.takesAnyCpu()
        ? new KvmProbe(starter, kvmDevice, arch).accelerator()
        : Accelerator.TCG;
  }

  private static void write(OutputStream to, List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append("arrow: ").append(line).append('\n'));
    try {
      to.write(text.toString().getBytes(StandardCharsets.UTF_8));
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
  /** How often a machine is started whose start fails by no fault of anybody's. */
  private static final int ATTEMPTS = 5;

  /** Where the files of packages lie. */
  private static final Path ROOT = Path.of("/");

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
    Boot boot = boot(request.machine());
    int left = ATTEMPTS;
    while (true) {
      try (RunFolder folder = new RunFolder()) {
        Ending ending = run(boot, request, input, console, messages, folder);
        if (!boot.startsAgain() || --left == 0) {
          return ending;
        }
      }
      boot = boot(request.machine());
    }
  }

  private Ending run(
      Boot boot,
      RunRequest request,
      GuestInput input,
      OutputStream console,
      OutputStream messages,
      RunFolder folder) {
    String nonce = nonces.get();
    Command command = apart(input, boot.command(request, nonce, folder));
    LineWatcher printed = new LineWatcher(console);
    LineWatcher said = new LineWatcher(messages);
    RunningProcess process = starter.startFed(command);
    VerdictFilter onConsole = new VerdictFilter(nonce, printed);
    ConsoleGate gate = new ConsoleGate(boot.announces() ? nonce : "", onConsole);
    Instance instance =
        new Instance(
            process,
            InputFeed.start(input, boot.input(input, process.input()), gate.opened()),
            boot.console(gate, process.input()),
            onConsole,
            new VerdictFilter(nonce, said),
            boot);
    Ending ending =
        instance
            .await(request.timeout())
            .orElseGet(
                () -> boot.unexplained(request, instance.status(), said.complaint(), folder));
    if (ending instanceof Ending.Faulted || ending instanceof Ending.ToolFailed) {
      write(messages, gate.held().lines().toList());
    }
    if (ending instanceof Ending.Panicked || ending instanceof Ending.Signalled) {
      List<TracePlace> places = said.trace().isEmpty() ? printed.trace() : said.trace();
      BackTrace trace = new BackTrace(commands, SymbolFile.of(request.debug()), request.program());
      write(messages, trace.lines(places));
    }
    return ending;
  }

  /**
   * A terminal sends its interrupts to all that it shows; one that goes to the program must not end
   * the machine.
   */
  private static Command apart(GuestInput input, Command command) {
    if (!(input instanceof GuestInput.Piped piped) || piped.signals().isEmpty()) {
      return command;
    }
    List<String> argv = new ArrayList<>(List.of("setsid"));
    argv.addAll(command.argv());
    return new Command(argv, command.directory(), command.environment(), command.inheritOutput());
  }

  /** Runs the image to its end; its program finds nothing to read. */
  public Ending run(RunRequest request, OutputStream console, OutputStream messages) {
    return run(request, new GuestInput.Nothing(), console, messages);
  }

  private Boot boot(Machine machine) {
    return switch (machine.start()) {
      case PROCESS -> new ProcessBoot();
      case KERNEL -> new KernelBoot(starter, kvmDevice);
      case XEN_DOM0 -> new XenDom0Boot(ROOT);
      case XEN_GUEST -> new XenGuestBoot(ROOT);
      case XEN_ALONE -> new XenAloneBoot(ROOT);
      case DISC -> new DiscBoot(starter, kvmDevice);
    };
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

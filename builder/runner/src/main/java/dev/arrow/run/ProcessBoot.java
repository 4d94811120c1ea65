package dev.arrow.run;

import dev.arrow.process.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The image is a program. It takes each word as an argument, and writes its verdict to standard
 * error.
 */
final class ProcessBoot implements Boot {
  @Override
  public Command command(RunRequest request, String nonce, RunFolder folder) {
    Path image = request.image().toAbsolutePath();
    List<String> words = request.words(nonce + ",2");
    KernelCommandLine.check(words, request.arguments());
    List<String> argv = new ArrayList<>();
    GuestArch.foreign(image).map(GuestArch::processEmulator).ifPresent(argv::add);
    argv.add(image.toString());
    argv.addAll(words);
    request.arguments().ifPresent(arguments -> argv.add(KernelCommandLine.SEPARATOR));
    request.arguments().ifPresent(argv::addAll);
    return Command.of(image.resolveSibling("."), argv);
  }
}

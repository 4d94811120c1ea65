package dev.arrow.generate;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Really starts programs. */
public final class TestRunner implements CommandRunner {

  @Override
  public CommandResult run(Command command) {
    return run(command, (line, error) -> {});
  }

  @Override
  public CommandResult run(Command command, LineListener listener) {
    try {
      Path output = Files.createTempFile("run", ".out");
      Path error = Files.createTempFile("run", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command.argv())
              .directory(command.directory().toFile())
              .redirectOutput(output.toFile())
              .redirectError(error.toFile());
      builder.environment().putAll(command.environment());
      int status = builder.start().waitFor();
      CommandResult result =
          new CommandResult(
              status,
              Files.readString(output, StandardCharsets.UTF_8),
              Files.readString(error, StandardCharsets.UTF_8));
      result.output().lines().forEach(line -> listener.line(line, false));
      result.error().lines().forEach(line -> listener.line(line, true));
      Files.delete(output);
      Files.delete(error);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command in a folder and returns how it ended. */
  public CommandResult run(Path folder, String... argv) {
    return run(Command.of(folder, argv));
  }
}

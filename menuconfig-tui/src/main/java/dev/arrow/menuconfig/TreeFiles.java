package dev.arrow.menuconfig;

import dev.arrow.kconfig.eval.Configuration;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the configuration of a tree lies and how it is written.
 *
 * @param directory where names of files start that the user types
 * @param config the configuration, which need not be there
 * @param standIn what is read where there is no configuration yet
 * @param prefix stands before each symbol
 * @param whole the text of a configuration
 * @param minimal the text with the fewest lines
 * @param inPlace whether the file is written over, so that links to it stay
 */
public record TreeFiles(
    Path directory,
    Path config,
    Optional<Path> standIn,
    String prefix,
    Function<Configuration, String> whole,
    Function<Configuration, String> minimal,
    boolean inPlace) {

  /** A file by the name that the user typed. */
  Path path(String name) {
    try {
      return directory.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return directory.resolve("_");
    }
  }

  /** A file by the name that the user knows. */
  String shown(Path file) {
    boolean below = file.startsWith(directory) && !file.equals(directory);
    return (below ? directory.relativize(file) : file).toString();
  }
}

package dev.arrow.kconfig.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Sizes and times of files, and where programs lie. Looks at each file once, so that all commands
 * of a run see the same.
 */
final class Surroundings {
  /** What changes when a system package does, and with it what a compiler brings along. */
  private static final List<String> PACKAGE_LISTS =
      List.of(
          "/var/lib/dpkg/status",
          "/var/lib/rpm/rpmdb.sqlite",
          "/usr/lib/sysimage/rpm/rpmdb.sqlite",
          "/lib/apk/db/installed",
          "/var/lib/pacman/local");

  private final Path folder;
  private final List<Path> programFolders = new ArrayList<>();
  private final Map<Path, String> states = new HashMap<>();
  private final Map<String, String> programs = new HashMap<>();
  private final List<Set<String>> programNames = new ArrayList<>();

  /**
   * The files around.
   *
   * @param folder where commands run
   * @param searchPath value of {@code PATH}
   */
  Surroundings(Path folder, String searchPath) {
    this.folder = folder;
    for (String each : searchPath.split(":", -1)) {
      programFolders.add(folder.resolve(each));
    }
  }

  /** The file that a word names, seen from the folder of the commands. */
  Path file(String word) {
    return folder.resolve(word);
  }

  /** Whether the file lies where programs are searched. */
  boolean isInstalled(Path file) {
    return programFolders.contains(file.getParent());
  }

  /**
   * What all commands may depend on: the system's packages and the times of the folders in which
   * programs are searched, which change when a program comes or goes.
   */
  String common() {
    StringBuilder common = new StringBuilder();
    for (Path each : programFolders) {
      common.append(each).append(' ').append(state(each)).append('\n');
    }
    for (String each : PACKAGE_LISTS) {
      common.append(state(folder.resolve(each))).append('\n');
    }
    return common.toString();
  }

  /** Size and time of a file; time of a folder; "" if there is neither. */
  String state(Path file) {
    // Asked in this way because most words name no file, and an exception each costs too much.
    return states.computeIfAbsent(file, each -> each.toFile().exists() ? look(each) : "");
  }

  /** The same for a file that is there, without keeping it. */
  String look(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      long time = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return (found.isDirectory() ? "folder" : Long.toString(found.size())) + " " + time;
    } catch (IOException e) {
      return "";
    }
  }

  /** Path, size and time of the program that a word starts; "" if there is none. */
  String program(String word) {
    return programs.computeIfAbsent(word, this::search);
  }

  private String search(String word) {
    if (programNames.isEmpty()) {
      // All names at once: most words are no program, and to ask for each would take longer.
      for (Path each : programFolders) {
        String[] names = each.toFile().list();
        programNames.add(names == null ? Set.of() : new HashSet<>(Arrays.asList(names)));
      }
    }
    for (int i = 0; i < programNames.size(); i++) {
      if (programNames.get(i).contains(word)) {
        Path file = programFolders.get(i).resolve(word);
        if (file.toFile().isFile() && file.toFile().canExecute()) {
          return file + " " + state(file);
        }
      }
    }
    return "";
  }
}

package dev.arrow.cli.test;

import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.process.HostArch;
import dev.arrow.resolve.LibraryAlone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The commands that compile unit tests for this machine, with the address and undefined-behaviour
 * sanitizers. The C library beneath is this machine's.
 */
final class HostCompiler {
  /** The library that tests report with. */
  static final String SUPPORT = "test";

  private static final String HOSTS_FAMILY = "libc";
  private static final List<String> COMPILER =
      List.of(
          "gcc",
          "-std=gnu11",
          "-g",
          "-O1",
          "-Wall",
          "-Wextra",
          "-Wundef",
          "-Werror",
          "-fno-omit-frame-pointer",
          "-fsanitize=address,undefined",
          "-fno-sanitize-recover=all");

  private final PoolIndex pools;

  HostCompiler(PoolIndex pools) {
    this.pools = pools;
  }

  /** Compiles the library that tests report with to one object. */
  List<String> support(Library test, Path object) {
    List<String> argv = new ArrayList<>(COMPILER);
    argv.addAll(includes(test, Set.of(test.name())));
    argv.addAll(List.of("-r", "-o", object.toString()));
    test.sources().forEach(group -> group.files().forEach(file -> argv.add(file.toString())));
    return argv;
  }

  /**
   * Compiles and links a test.
   *
   * @param alone the library that is tested
   * @param sources of it that are linked
   * @param support the object of the library that tests report with; none when that is tested
   */
  List<String> program(
      LibraryAlone alone, Path test, List<Path> sources, List<Path> support, Path program) {
    List<String> argv = new ArrayList<>(COMPILER);
    argv.addAll(options(alone.options()));
    Set<String> seen = new TreeSet<>(alone.closure());
    seen.add(SUPPORT);
    argv.addAll(includes(alone.resolved().library(), seen));
    argv.addAll(List.of("-o", program.toString(), test.toString()));
    sources.forEach(source -> argv.add(source.toString()));
    support.forEach(object -> argv.add(object.toString()));
    return argv;
  }

  private static List<String> options(SortedMap<String, String> options) {
    List<String> argv = new ArrayList<>();
    for (Map.Entry<String, String> option : options.entrySet()) {
      argv.add("-DCONFIG_" + option.getKey() + "=" + option.getValue());
    }
    return argv;
  }

  /**
   * Headers of our C library come after this machine's, except where they are what is tested. Those
   * of libraries that the tested one does not depend on come last: a test may take the real thing
   * instead of a mock, or put a whole together of which its library is a part.
   */
  private List<String> includes(Library tested, Set<String> closure) {
    List<String> argv = new ArrayList<>(List.of("-I" + tested.folder().resolve("src")));
    for (String name : closure) {
      Library library = pools.library(name).orElseThrow();
      boolean hosts = library.family().equals(HOSTS_FAMILY) && !name.equals(tested.name());
      argv.add((hosts ? "-idirafter" : "-I") + library.includeFolder());
    }
    List<Path> common = new ArrayList<>();
    pools.library("base").ifPresent(base -> common.add(base.includeFolder()));
    common.addAll(pools.contractFolders());
    pools.arch(HostArch.name()).map(Arch::library).ifPresent(a -> common.add(a.includeFolder()));
    pools.libraries().stream()
        .filter(library -> !closure.contains(library.name()))
        .filter(library -> !library.family().equals(HOSTS_FAMILY))
        .forEach(library -> common.add(library.includeFolder()));
    common.forEach(folder -> argv.add("-idirafter" + folder));
    return argv;
  }
}

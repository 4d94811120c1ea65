package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An `arrow.yaml`: one program and the machines it is built for.
 *
 * @param file the file itself; its folder is the project's
 * @param name names the image
 * @param program where the code comes from
 * @param targets what `arrow build` builds, at least one
 * @param toolchain which compiler
 * @param args the program's arguments, without its own name
 * @param env the program's environment
 * @param rootfs the initial filesystem, relative to the project's folder
 * @param libraries further pools
 * @param run defaults of `arrow run`
 * @param tests what `arrow test` runs of the project itself
 * @param budgets what the images may cost
 * @param commands what Kconfig files may run, word for word
 */
public record ProjectFile(
    Path file,
    String name,
    Program program,
    List<PlacedTarget> targets,
    Toolchain toolchain,
    List<String> args,
    SortedMap<String, String> env,
    Optional<String> rootfs,
    List<PoolReference> libraries,
    RunDefaults run,
    Tests tests,
    Budgets budgets,
    List<String> commands) {
  public ProjectFile {
    targets = List.copyOf(targets);
    args = List.copyOf(args);
    env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
    libraries = List.copyOf(libraries);
    commands = List.copyOf(commands);
  }

  /** A project whose images may cost what they will, and whose Kconfig files run nothing. */
  public ProjectFile(
      Path file,
      String name,
      Program program,
      List<PlacedTarget> targets,
      Toolchain toolchain,
      List<String> args,
      SortedMap<String, String> env,
      Optional<String> rootfs,
      List<PoolReference> libraries,
      RunDefaults run,
      Tests tests) {
    this(
        file,
        name,
        program,
        targets,
        toolchain,
        args,
        env,
        rootfs,
        libraries,
        run,
        tests,
        Budgets.NONE,
        List.of());
  }

  /** The project's folder. */
  public Path folder() {
    return file.toAbsolutePath().resolveSibling("");
  }

  /** The targets without their places, in the order of the file. */
  public List<Target> targetNames() {
    return targets.stream().map(PlacedTarget::target).toList();
  }

  /** What is pinned, whether or not the file exists. */
  public Path lock() {
    return folder().resolve(LockFile.FILE_NAME);
  }

  /** The project's own `Kconfig`, whether or not it exists. */
  public Path kconfig() {
    return folder().resolve("Kconfig");
  }

  /** The directory that a ready program starts in, if the project names one. */
  public Optional<String> cwd() {
    return program instanceof Program.Attached attached ? attached.cwd() : Optional.empty();
  }

  /** The program: sources to link, a ready ELF file, or a command that makes one. */
  public sealed interface Program {
    /** Where the project names it. */
    SourcePosition at();

    /**
     * C sources that are linked with the kernel.
     *
     * @param sources globs relative to the project's folder
     */
    record Linked(List<PlacedText> sources) implements Program {
      public Linked {
        sources = List.copyOf(sources);
      }

      @Override
      public SourcePosition at() {
        return sources.isEmpty()
            ? SourcePosition.wholeFile(ProjectFileReader.FILE_NAME)
            : sources.get(0).at();
      }
    }

    /**
     * A static executable.
     *
     * @param build the command that makes it, if there is one
     * @param elf its files
     * @param libc the C library that the command links, if the project names one
     * @param packages Debian packages that it needs, each with a program or an absolute path that
     *     shows that it is there
     * @param cwd the directory that it starts in, an absolute path
     */
    record Attached(
        Optional<String> build,
        ReadyFiles elf,
        Optional<String> libc,
        SortedMap<String, String> packages,
        Optional<String> cwd)
        implements Program {
      public Attached {
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
      }

      /** A program that needs nothing. */
      public Attached(Optional<String> build, ReadyFiles elf) {
        this(build, elf, Optional.empty(), new TreeMap<>(), Optional.empty());
      }

      @Override
      public SourcePosition at() {
        return elf.at();
      }
    }
  }

  /**
   * A target and where it is listed.
   *
   * @param target what is built
   * @param at where it stands
   */
  public record PlacedTarget(Target target, SourcePosition at) {}

  /**
   * The compiler.
   *
   * @param compiler `gcc`, `clang`, or the name or path of another one
   * @param prefix of the cross tools, by architecture
   */
  public record Toolchain(String compiler, SortedMap<String, String> prefix) {}

  /** A further pool: a folder, or a tag of a git repository. */
  public sealed interface PoolReference {
    /** Where it is listed. */
    SourcePosition at();

    /**
     * A folder.
     *
     * @param folder absolute and normal
     * @param at where it is listed
     */
    record Folder(Path folder, SourcePosition at) implements PoolReference {}

    /**
     * A repository, to be fetched.
     *
     * @param origin which tag of which
     */
    record Fetched(Origin.Git origin) implements PoolReference {
      @Override
      public SourcePosition at() {
        return origin.at();
      }
    }
  }

  /**
   * Defaults of `arrow run`.
   *
   * @param memory such as `16M`
   * @param publish `host:guest` ports
   */
  public record RunDefaults(Optional<String> memory, List<String> publish) {
    public RunDefaults {
      publish = List.copyOf(publish);
    }
  }

  /**
   * The project's own tests.
   *
   * @param guest globs of test programs; each is linked with the program's sources, without those
   *     that define `main`
   * @param image whether the image itself is a test, that ends with status 0
   */
  public record Tests(List<PlacedText> guest, boolean image) {
    public Tests {
      guest = List.copyOf(guest);
    }
  }
}

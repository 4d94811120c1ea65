package dev.arrow.plan;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.resolve.PlanError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commands that compile and link for one architecture.
 *
 * @param compiler command, for example {@code gcc} or {@code aarch64-linux-gnu-gcc}
 * @param compilerFlags flags that every call of the compiler needs: where its own headers are,
 *     which machine it compiles for
 * @param linker command that links
 * @param objcopy command that rewrites objects
 * @param nm command that lists symbols
 * @param unknownFlags those of the flags it was asked for that the compiler does not know
 * @param identity what the compiler and the assembler say they are; part of every object's key
 * @param executables the files behind the commands
 */
public record Toolchain(
    String compiler,
    List<String> compilerFlags,
    String linker,
    String objcopy,
    String nm,
    Set<String> unknownFlags,
    String identity,
    List<Path> executables) {

  public Toolchain {
    compilerFlags = List.copyOf(compilerFlags);
    unknownFlags = Set.copyOf(unknownFlags);
    executables = List.copyOf(executables);
  }

  /**
   * The flags as this compiler calls them.
   *
   * @throws ArrowException for one that it does not know under any name
   */
  public List<String> known(List<CompilerFlag> flags) {
    List<String> known = new ArrayList<>();
    for (CompilerFlag flag : flags) {
      Optional<String> name =
          flag.alternatives().stream().filter(each -> !unknownFlags.contains(each)).findFirst();
      if (name.isEmpty() && !flag.optional()) {
        throw ArrowException.of(unknown(flag));
      }
      name.ifPresent(known::add);
    }
    return known;
  }

  private Diagnostic unknown(CompilerFlag flag) {
    String names = String.join("`, `", flag.alternatives());
    return Diagnostic.of(
            PlanError.UNKNOWN_FLAG, "`" + compiler + "` knows none of `" + names + "`.")
        .at(flag.at())
        .withHint("Add what it is called there; `none` at the end if code is right without it.");
  }
}

package dev.arrow.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * The commands that compile and link for one architecture.
 *
 * @param compiler command, for example {@code gcc} or {@code aarch64-linux-gnu-gcc}
 * @param compilerFlags flags that every call of the compiler needs: where its own headers are,
 *     which machine it compiles for
 * @param linker command that links
 * @param objcopy command that rewrites objects
 * @param nm command that lists symbols
 * @param identity what the compiler and the assembler say they are; part of every object's key
 * @param executables the files behind the commands
 */
public record Toolchain(
    String compiler,
    List<String> compilerFlags,
    String linker,
    String objcopy,
    String nm,
    String identity,
    List<Path> executables) {

  public Toolchain {
    compilerFlags = List.copyOf(compilerFlags);
    executables = List.copyOf(executables);
  }
}

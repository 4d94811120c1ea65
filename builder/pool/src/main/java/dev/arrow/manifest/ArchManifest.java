package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;

/**
 * An `arch.yaml`: what the tools must know of an architecture.
 *
 * @param name as it stands in a target
 * @param triplet prefix of the cross tools without the last dash
 * @param cflags for all code
 * @param kernelCflags for code that is not of the program's side
 * @param pageSize in bytes
 * @param at the beginning of the file
 */
public record ArchManifest(
    String name,
    String triplet,
    List<CompilerFlag> cflags,
    List<CompilerFlag> kernelCflags,
    int pageSize,
    SourcePosition at) {
  public ArchManifest {
    cflags = List.copyOf(cflags);
    kernelCflags = List.copyOf(kernelCflags);
  }
}

package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * A `library.yaml`: what Kconfig cannot say about a library.
 *
 * @param name the folder's name
 * @param summaryText one line for lists
 * @param licenseText an SPDX expression
 * @param role interface, provider or neither
 * @param program true for code of the linked program's side, which may use vector registers
 * @param sources what is compiled
 * @param cflags flags for this library's files alone
 * @param cflagsEverywhere flags for all that is compiled for a target with this library, but for
 *     the library itself and what it leans on; all may use it, as the compiler inserts the calls
 * @param init the exported function to call at start-up
 * @param registers entries in tables of other libraries
 * @param syscalls system calls that the library serves
 * @param wantedBy what a ready program is seen to call when it needs the library: names of system
 *     calls, or of one use of them, see {@link Names#isCallUse}; empty for a library that is not
 *     chosen so
 * @param tests its unit tests
 * @param external sources that lie elsewhere
 * @param at the beginning of the file
 */
public record LibraryManifest(
    PlacedText name,
    PlacedText summaryText,
    PlacedText licenseText,
    Role role,
    boolean program,
    List<SourceRule> sources,
    List<CompilerFlag> cflags,
    List<CompilerFlag> cflagsEverywhere,
    Optional<PlacedText> init,
    List<Registration> registers,
    List<PlacedText> syscalls,
    List<PlacedText> wantedBy,
    TestRules tests,
    Optional<ExternalRules> external,
    SourcePosition at) {
  public LibraryManifest {
    sources = List.copyOf(sources);
    cflags = List.copyOf(cflags);
    cflagsEverywhere = List.copyOf(cflagsEverywhere);
    registers = List.copyOf(registers);
    syscalls = List.copyOf(syscalls);
    wantedBy = List.copyOf(wantedBy);
  }

  /** One line for lists. */
  public String summary() {
    return summaryText.text();
  }

  /** An SPDX expression. */
  public String license() {
    return licenseText.text();
  }

  /** What a library is to others: an ordinary one, an interface, or one of its providers. */
  public sealed interface Role {
    /** The interface that is provided, if any. */
    default Optional<PlacedText> provided() {
      return Optional.empty();
    }

    /** The place among the providers of an interface, lowest first. */
    default int rank() {
      return 0;
    }

    /** Offers and needs functions like any other. */
    record Ordinary() implements Role {}

    /** Declares functions that a provider defines. */
    record Interface() implements Role {}

    /**
     * Defines the functions of an interface.
     *
     * @param of the interface
     * @param defaultRank its place among the providers: the lowest that can be had is the default
     */
    record Provider(PlacedText of, int defaultRank) implements Role {
      @Override
      public Optional<PlacedText> provided() {
        return Optional.of(of);
      }

      @Override
      public int rank() {
        return defaultRank;
      }
    }
  }

  /** True if providers define what this library declares. */
  public boolean isInterface() {
    return role instanceof Role.Interface;
  }
}

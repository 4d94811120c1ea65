package dev.arrow.cli;

import dev.arrow.cli.attach.MadeCalls;
import dev.arrow.cli.inspect.ProgramView;
import dev.arrow.elf.ElfFile;
import dev.arrow.manifest.PlacedText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at what programs call, beside what the libraries of all pools serve.
 *
 * @param session the user's
 */
record ProgramViews(Session session) {
  Optional<ProgramView> of(ElfFile elf) {
    return MadeCalls.of(session.arrowHome(), elf).map(made -> new ProgramView(made, served()));
  }

  private Set<String> served() {
    return LibraryPools.scan(session, "", session.fetched(false)).libraries().stream()
        .flatMap(library -> library.manifest().syscalls().stream())
        .map(PlacedText::text)
        .collect(Collectors.toSet());
  }
}

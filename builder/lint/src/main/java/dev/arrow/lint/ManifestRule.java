package dev.arrow.lint;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.Names;
import dev.arrow.pool.Library;

/** A library has a licence, and something to offer. */
final class ManifestRule implements Rule {
  private final Findings findings;

  ManifestRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    LibraryManifest manifest = library.manifest();
    if (!LicenseExpression.of(manifest.license()).isValid()) {
      findings.add(
          LintKind.LICENSE,
          manifest.licenseText().at(),
          "`" + Names.shown(manifest.license()) + "` is not an SPDX expression.",
          "Write an identifier such as `BSD-3-Clause`, several with AND or OR.");
    }
    boolean empty =
        !manifest.isInterface()
            && library.headers().isEmpty()
            && library.sources().isEmpty()
            && manifest.external().isEmpty();
    if (empty) {
      findings.add(
          LintKind.EMPTY_LIBRARY,
          manifest.at(),
          "The library `" + library.name() + "` has neither sources nor headers.",
          "Name its files in `sources`, or say `interface: true`.");
    }
  }
}

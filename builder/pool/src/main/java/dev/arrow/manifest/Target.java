package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an image is built for: `platform/arch`, or `platform/arch:variant`.
 *
 * @param platform such as `kvm`
 * @param arch such as `x86_64`
 * @param variant a third configuration layer, such as `debug`
 */
public record Target(String platform, String arch, Optional<String> variant)
    implements Comparable<Target> {
  private static final int LONGEST = 64;

  /** The target without its variant: the second configuration layer. */
  public Target base() {
    return variant.isEmpty() ? this : new Target(platform, arch, Optional.empty());
  }

  /** Name of its build folder and of its configuration file: `kvm-x86_64-debug`. */
  public String folder() {
    return platform + "-" + arch + variant.map(v -> "-" + v).orElse("");
  }

  /** The Kconfig fact that holds on this platform: `PLAT_XEN_PV`. */
  public String platformSymbol() {
    return "PLAT_" + symbolPart(platform);
  }

  /** The Kconfig fact that holds on this architecture: `ARCH_X86_64`. */
  public String archSymbol() {
    return "ARCH_" + symbolPart(arch);
  }

  /** A name as it appears within a Kconfig symbol: upper case, underscores for dashes. */
  public static String symbolPart(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The target that a text names, if it has the form of one. */
  public static Optional<Target> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    int colon = text.indexOf(':', slash);
    String arch = text.substring(slash + 1, colon < 0 ? text.length() : colon);
    Optional<String> variant =
        colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
    Target target = new Target(text.substring(0, slash), arch, variant);
    boolean valid =
        Names.isPlatform(target.platform)
            && Names.isArch(arch)
            && variant.map(Names::isVariant).orElse(true);
    return valid ? Optional.of(target) : Optional.empty();
  }

  /** What to say of a text that is not a target. */
  public static Diagnostic malformed(String text, SourcePosition at) {
    return Diagnostic.of(ManifestError.BAD_TARGET, "`" + Names.shown(text) + "` is not a target.")
        .at(at)
        .withHint("Write `platform/arch` or `platform/arch:variant`, such as `kvm/x86_64`.");
  }

  // Written out because every command uses them, and a record's own are linked at run time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target target && toString().equals(target.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public int compareTo(Target other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return platform + "/" + arch + variant.map(v -> ":" + v).orElse("");
  }
}

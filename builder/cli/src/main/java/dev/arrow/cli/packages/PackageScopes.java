package dev.arrow.cli.packages;

import dev.arrow.elf.ElfMachine;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.process.HostArch;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What lines of packages.txt are for. A line without a scope is for all; one with a scope is for
 * the targets of a platform, of an architecture, or of both: {@code kvm}, {@code arm64}, {@code
 * kvm/arm64}; one of `exec` for programs with a C library: {@code musl}, {@code glibc/arm64}. With
 * {@code @elsewhere} behind it, it is for machines of other architectures only; with {@code @linux}
 * for a choice that no target makes by itself, a Linux as Xen's first domain.
 */
public final class PackageScopes {
  private static final String ELSEWHERE = "@elsewhere";
  private static final String LINUX = "@linux";

  /** No line with a scope is for these. */
  public static final Set<String> NONE = Set.of("");

  private PackageScopes() {}

  /**
   * The scopes that targets of a project fall in. What compiles for an architecture is not asked
   * for where the project names a toolchain of its own.
   */
  public static SortedSet<String> of(ProjectFile project, Collection<Target> targets) {
    SortedSet<String> scopes = new TreeSet<>(of(targets));
    scopes.removeAll(project.toolchain().prefix().keySet());
    return Collections.unmodifiableSortedSet(scopes);
  }

  /** The scopes that targets fall in. */
  static SortedSet<String> of(Collection<Target> targets) {
    SortedSet<String> scopes = new TreeSet<>();
    for (Target target : targets) {
      scopes.add(target.platform());
      for (String scope : Set.of(target.arch(), target.base().toString())) {
        scopes.add(scope);
        if (!target.arch().equals(HostArch.name())) {
          scopes.add(scope + ELSEWHERE);
        }
      }
    }
    return Collections.unmodifiableSortedSet(scopes);
  }

  /**
   * The scopes of a static program's compiler: its C library alone on a machine of its own
   * architecture, else both with a slash between them, such as {@code glibc/arm64}.
   */
  public static Set<String> ofProgram(String library, String arch) {
    return arch.equals(HostArch.name()) ? Set.of(library) : Set.of(arch, library + "/" + arch);
  }

  /** The word of a scope that stands in the name of every target which falls in it. */
  public static String word(String scope) {
    return scope.replace(ELSEWHERE, "");
  }

  /** Whether a scope is for what is chosen at a run: that is named, and no fault if missing. */
  public static boolean isChosen(String scope) {
    return scope.endsWith(LINUX);
  }

  /** Whether a scope is for targets of another architecture than this machine's. */
  public static boolean isForeign(String scope) {
    String word = word(scope);
    String arch = word.substring(word.indexOf('/') + 1);
    return ElfMachine.number(arch).isPresent() && !arch.equals(HostArch.name());
  }
}

package dev.arrow.resolve;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.pool.Platform;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the root Kconfig: the target's facts, the program's entry, then a menu a family. It is the
 * same for every target of a project; what differs comes in by environment variables, so that no
 * path of this machine stands in it and any other Kconfig tool can read it too.
 */
public final class RootKconfig {
  static final String ARCH = "ARROW_ARCH";
  static final String PLATFORM = "ARROW_PLATFORM";
  static final String APP = "ARROW_APP";
  static final String PROJECT = "ARROW_PROJECT";
  static final String LINKED = "linked";
  static final String ATTACHED = "attached";

  private final ProjectFile project;
  private final PoolIndex pools;
  private final Function<Library, List<String>> dependencies;
  private final StringBuilder out = new StringBuilder(8192);

  private RootKconfig(
      ProjectFile project, PoolIndex pools, Function<Library, List<String>> dependencies) {
    this.project = project;
    this.pools = pools;
    this.dependencies = dependencies;
  }

  /**
   * The text of the file.
   *
   * @param dependencies the `depends on` conditions of a provider's own entry
   */
  static String text(
      ProjectFile project, PoolIndex pools, Function<Library, List<String>> dependencies) {
    RootKconfig writer = new RootKconfig(project, pools, dependencies);
    writer.facts();
    writer.program();
    writer.families();
    return writer.out.toString();
  }

  /** The variables that the file reads, for one target. */
  static Map<String, String> environment(ProjectFile project, PoolIndex pools, Target target) {
    SortedMap<String, String> environment = new TreeMap<>();
    environment.put(ARCH, target.arch());
    environment.put(PLATFORM, target.platform());
    environment.put(APP, isLinked(project) ? LINKED : ATTACHED);
    environment.put(PROJECT, project.folder().normalize().toString());
    for (Pool pool : pools.pools()) {
      boolean own = pool.isArrows();
      environment.put(
          pool.variable(), (own ? pools.arrowHome() : pool.root()).normalize().toString());
    }
    return environment;
  }

  static boolean isLinked(ProjectFile project) {
    return project.program() instanceof ProjectFile.Program.Linked;
  }

  private void facts() {
    line("mainmenu \"", project.name(), "\"");
    for (String fact : List.of(ARCH, PLATFORM, APP)) {
      line();
      line("config ", fact);
      line("\tstring");
      line("\tdefault \"$(", fact, ")\"");
    }
    for (Arch arch : pools.archs()) {
      fact("ARCH_" + Target.symbolPart(arch.name()), ARCH, arch.name());
    }
    for (Platform platform : pools.platforms()) {
      fact("PLAT_" + Target.symbolPart(platform.name()), PLATFORM, platform.name());
    }
    fact("APP_LINKED", APP, LINKED);
    fact("APP_ATTACHED", APP, ATTACHED);
  }

  private void fact(String symbol, String variable, String value) {
    line();
    line("config ", symbol);
    line("\tdef_bool ", variable, " = \"", value, "\"");
  }

  private void program() {
    line();
    if (Files.exists(project.kconfig())) {
      line("source \"$(", PROJECT, ")/Kconfig\"");
    } else {
      line("config APP");
      line("\tdef_bool y");
    }
  }

  private void families() {
    Map<String, List<Library>> families = new TreeMap<>();
    for (Library library : pools.libraries()) {
      families.computeIfAbsent(library.family(), name -> new ArrayList<>()).add(library);
    }
    families.forEach(this::family);
  }

  private void family(String name, List<Library> libraries) {
    line();
    line("menu \"", name, "\"");
    for (Library library : libraries) {
      line();
      line("source \"", sourcePath(library), "\"");
      if (library.manifest().isInterface()) {
        choice(library, pools.providers(library.name()));
      }
    }
    line();
    line("endmenu");
  }

  private static String sourcePath(Library library) {
    Pool pool = library.pool();
    String inside = pool.root().relativize(library.kconfig()).toString();
    return "$(" + pool.variable() + ")/" + pool.prefix() + inside;
  }

  private void choice(Library served, List<Library> providers) {
    if (providers.isEmpty()) {
      return;
    }
    line();
    line("choice");
    line("\tprompt \"Provider of ", served.name(), "\"");
    line("\tdepends on ", served.symbol());
    providers.forEach(each -> line("\tdefault ", member(served, each)));
    for (Library provider : providers) {
      line();
      line("config ", member(served, provider));
      line("\tbool \"", prompt(provider), "\"");
      dependencies.apply(provider).forEach(each -> line("\tdepends on ", each));
    }
    line();
    line("endchoice");
  }

  /** The member of an interface's choice that stands for a provider. */
  static String member(Library served, Library provider) {
    return Target.symbolPart(served.name()) + "_IS_" + Target.symbolPart(provider.name());
  }

  private static String prompt(Library provider) {
    LibraryManifest manifest = provider.manifest();
    StringBuilder text = new StringBuilder(provider.name()).append(": ");
    for (char c : manifest.summary().strip().toCharArray()) {
      boolean special = c == '"' || c == '\\' || c == '$';
      text.append(special ? '\'' : Character.isISOControl(c) ? ' ' : c);
    }
    return text.toString();
  }

  private void line(String... parts) {
    for (String part : parts) {
      out.append(part);
    }
    out.append('\n');
  }
}

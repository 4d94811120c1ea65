package dev.arrow.tests.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the package graph: what may import what, who may print, which names are taken. */
@Tag("checks")
final class ArchitectureTest {
  private static final JavaClasses CLASSES = importTool();

  /**
   * Layers from the bottom; a package belongs to the longest of these names that begins its own.
   */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("diag"),
          List.of("graph", "elf", "process", "text"),
          List.of("kconfig.syntax"),
          List.of("kconfig.parse", "kconfig.program", "kconfig.shell"),
          List.of("kconfig.model"),
          List.of("kconfig.eval", "kconfig.lint"),
          List.of("kconfig.file"),
          List.of("kconfig.mode"),
          List.of("solver"),
          List.of("menuconfig.cells", "menuconfig.keys"),
          List.of("menuconfig.menu"),
          List.of("menuconfig.state"),
          List.of("menuconfig.terminal", "menuconfig.view"),
          List.of("menuconfig"),
          List.of("manifest"),
          List.of("pool"),
          List.of("fetch"),
          List.of("resolve"),
          List.of("plan"),
          List.of("generate", "lint", "pack", "size"),
          List.of("run"),
          List.of("cli"));

  /** What the module kconfig keeps for itself: public in Java, but no part of its API. */
  private static final Set<String> ENGINE_INSIDE =
      Set.of("dev.arrow.kconfig.parse", "dev.arrow.kconfig.program");

  private static final Set<String> FORBIDDEN_PACKAGES =
      Set.of("util", "utils", "common", "helper", "helpers", "core", "manager", "misc");

  private static final List<String> FORBIDDEN_ENDINGS =
      List.of("Manager", "Helper", "Processor", "Impl", "Info", "Util", "Utils");

  @Test
  void lowerLayersNeverImportHigherOnesNorTheirSiblings() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith("dev.arrow."))
          .filter(to -> !mayImport(from.getPackageName(), to.getPackageName()))
          .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyTheEngineUsesItsInside() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> ENGINE_INSIDE.contains(to.getPackageName()))
          .filter(to -> !from.getPackageName().startsWith("dev.arrow.kconfig."))
          .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  /** Only the terminal's package knows terminals, and below the session nothing reads or writes. */
  @Test
  void theMenuIsFreeOfInputAndOutput() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      String name = from.getPackageName();
      boolean menu = name.startsWith("dev.arrow.menuconfig");
      boolean pure = menu && !name.equals("dev.arrow.menuconfig") && !name.endsWith(".terminal");
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getName())
          .filter(
              to ->
                  (to.startsWith("org.jline.") && !name.endsWith("menuconfig.terminal"))
                      || (pure && (to.startsWith("java.io.") || to.startsWith("java.nio."))))
          .forEach(to -> wrong.add(from.getName() + " -> " + to));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.arrow.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrintsExitsOrStartsProcesses() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass from : CLASSES) {
      if (!from.getPackageName().startsWith("dev.arrow.cli")) {
        from.getAccessesFromSelf().stream()
            .filter(ArchitectureTest::touchesTheProcess)
            .forEach(access -> wrong.add(access.getDescription()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    TreeMap<String, Boolean> marked = new TreeMap<>();
    for (Path file : SourceTree.files(".java")) {
      marked.putIfAbsent(String.valueOf(file.getParent()), false);
      if (file.endsWith("package-info.java")) {
        marked.put(String.valueOf(file.getParent()), SourceTree.text(file).contains("@NullMarked"));
      }
    }
    marked.values().removeIf(value -> value);
    // A test folder shares the package, and so the mark, of the main folder beside it.
    marked.keySet().removeIf(ArchitectureTest::markedBesideIt);
    assertThat(marked.keySet()).isEmpty();
  }

  @Test
  void packagesAndClassesAreNamedForWhatTheyAre() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass one : CLASSES) {
      if (Stream.of(one.getPackageName().split("\\.")).anyMatch(FORBIDDEN_PACKAGES::contains)
          || FORBIDDEN_ENDINGS.stream().anyMatch(one.getSimpleName()::endsWith)) {
        wrong.add(one.getName());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasALayer() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(name -> layer(name) >= 0);
  }

  private static boolean mayImport(String from, String to) {
    int low = layer(to);
    int high = layer(from);
    return low < high || (low == high && group(from).equals(group(to)));
  }

  private static int layer(String packageName) {
    for (int i = 0; i < LAYERS.size(); i++) {
      if (LAYERS.get(i).contains(group(packageName))) {
        return i;
      }
    }
    return -1;
  }

  private static String group(String packageName) {
    return LAYERS.stream()
        .flatMap(List::stream)
        .filter(name -> (packageName + ".").startsWith("dev.arrow." + name + "."))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static boolean touchesTheProcess(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return switch (owner) {
      case "java.lang.System" -> Set.of("out", "err", "in", "exit").contains(name);
      case "java.lang.Runtime" -> Set.of("exit", "halt", "exec").contains(name);
      case "java.lang.ProcessBuilder" -> name.equals("start");
      default -> name.equals("printStackTrace");
    };
  }

  private static boolean markedBesideIt(String folder) {
    Path main = SourceTree.path(folder.replace("/src/test/", "/src/main/"));
    return folder.contains("/src/test/") && Files.exists(main.resolve("package-info.java"));
  }

  private static JavaClasses importTool() {
    List<Path> compiled = new ArrayList<>();
    for (Path pom : SourceTree.files("pom.xml")) {
      Path classes = SourceTree.path(pom.resolveSibling("target/classes").toString());
      if (!pom.startsWith("tests") && Files.isDirectory(classes)) {
        compiled.add(classes);
      }
    }
    return new ClassFileImporter().importPaths(compiled);
  }
}

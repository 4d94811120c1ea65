package dev.arrow.plan;

import dev.arrow.manifest.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is compiled and linked for one target, and what is generated for it.
 *
 * @param target what is built
 * @param toolchain with what
 * @param libraries one unit a library that has sources, in dependency order
 * @param program the program's unit; none for a program that is attached to the image
 * @param generated the unit of the generated sources
 * @param startup what the generated source holds
 * @param layout what the linker script is made of
 * @param link the last step
 * @param rules who may use what in the link
 */
public record BuildPlan(
    Target target,
    Toolchain toolchain,
    List<Unit> libraries,
    Optional<Unit> program,
    Unit generated,
    Startup startup,
    ImageLayout layout,
    Step.Link link,
    LinkRules rules) {

  public BuildPlan {
    libraries = List.copyOf(libraries);
  }

  /** All units in the order of the link. */
  public List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    units.add(generated);
    program.ifPresent(units::add);
    units.addAll(libraries);
    return List.copyOf(units);
  }

  /** The target's folder, relative to the project's. */
  public String folder() {
    return BuildLayout.targetFolder(target);
  }
}

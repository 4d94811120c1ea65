package dev.arrow.generate.makefile;

import java.util.List;

/**
 * What {@code makefile/Makefile.ftl} prints. Every string is spelt for make already.
 *
 * @param self the makefile, relative to the project's folder
 * @param folder its folder
 * @param up the way from there to the project's folder
 * @param home the installation's folder
 * @param objects the folder of all object folders
 * @param goals what is made when nothing else is asked for
 * @param toolchains one an architecture
 * @param flagSets flags shared by units
 * @param units every unit once
 * @param targets the images
 */
public record MakefileModel(
    String self,
    String folder,
    String up,
    String home,
    String objects,
    List<String> goals,
    List<ToolchainModel> toolchains,
    List<FlagSet> flagSets,
    List<UnitModel> units,
    List<TargetModel> targets) {

  public MakefileModel {
    goals = List.copyOf(goals);
    toolchains = List.copyOf(toolchains);
    flagSets = List.copyOf(flagSets);
    units = List.copyOf(units);
    targets = List.copyOf(targets);
  }

  /**
   * The commands for one architecture.
   *
   * @param arch the architecture
   * @param compiler compiler
   * @param linker linker
   * @param objcopy rewrites objects
   * @param nm lists symbols
   */
  public record ToolchainModel(
      String arch, String compiler, String linker, String objcopy, String nm) {}

  /**
   * Flags under a name.
   *
   * @param name variable that holds them
   * @param flags the flags
   */
  public record FlagSet(String name, List<String> flags) {
    public FlagSet {
      flags = List.copyOf(flags);
    }
  }

  /**
   * A unit.
   *
   * @param name how comments call it
   * @param folder its object folder
   * @param arch its architecture
   * @param flagSet variable with its shared flags
   * @param flags its own flags
   * @param compiles its objects
   * @param joins the rule of its joined object; at most one
   */
  public record UnitModel(
      String name,
      String folder,
      String arch,
      String flagSet,
      List<String> flags,
      List<CompileModel> compiles,
      List<JoinModel> joins) {
    public UnitModel {
      flags = List.copyOf(flags);
      compiles = List.copyOf(compiles);
      joins = List.copyOf(joins);
    }
  }

  /**
   * An object.
   *
   * @param source what is compiled
   * @param object the result
   * @param depend the file that lists the headers it read
   * @param label how the user is told of it
   */
  public record CompileModel(String source, String object, String depend, String label) {}

  /**
   * A joined object.
   *
   * @param inputs objects
   * @param output the result
   * @param label how the user is told of it
   * @param recipe {@code join-objects}, or {@code hide-symbols} for a single object
   * @param options which symbols objcopy hides
   */
  public record JoinModel(
      List<String> inputs, String output, String label, String recipe, String options) {
    public JoinModel {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An image.
   *
   * @param name goal that makes it
   * @param label how the user is told of it
   * @param folder the target's folder
   * @param arch its architecture
   * @param image the stripped image, or the kernel
   * @param file the image's name in its folder
   * @param kernel what a kernel has behind that name; empty for an image
   * @param debug the image with symbols
   * @param map what the linker put where
   * @param objects what is linked
   * @param linkFlags flags of the linker beyond the usual
   */
  public record TargetModel(
      String name,
      String label,
      String folder,
      String arch,
      String image,
      String file,
      String kernel,
      String debug,
      String map,
      List<String> objects,
      String linkFlags) {
    public TargetModel {
      objects = List.copyOf(objects);
    }
  }
}

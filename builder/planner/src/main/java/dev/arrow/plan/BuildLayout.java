package dev.arrow.plan;

import dev.arrow.manifest.Target;

/** Where things lie below the project's folder. */
public final class BuildLayout {

  /** The build folder. */
  public static final String BUILD = "build";

  /** The folder of all object folders. */
  public static final String OBJECTS = BUILD + "/obj";

  /**
   * The file that names the installation whose libraries were compiled; all objects depend on it.
   */
  public static final String HOME = OBJECTS + "/home";

  /** The folder of the makefile that joins the programs alone. */
  public static final String PROGRAMS = BUILD + "/program";

  /** In a target's folder, the folder of the image before the last one that differed. */
  public static final String FORMER = "former";

  /** Behind an image's name: the kernel that a program is attached to. */
  public static final String KERNEL = ".kernel";

  private BuildLayout() {}

  /** The folder of what belongs to one target. */
  public static String targetFolder(Target target) {
    return BUILD + "/" + target.folder();
  }

  /** The folder of what is generated for one target. */
  public static String generatedFolder(Target target) {
    return targetFolder(target) + "/gen";
  }
}

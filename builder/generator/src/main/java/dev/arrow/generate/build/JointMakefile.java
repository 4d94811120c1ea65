package dev.arrow.generate.build;

import dev.arrow.plan.BuildLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The makefile that several targets have in common, so that one pool of jobs makes them all, and
 * beside it the plans that it was made from.
 *
 * @param folder where both lie, relative to the project's folder
 */
record JointMakefile(String folder) {
  private static final JointMakefile OF_ALL = new JointMakefile(BuildLayout.BUILD);
  private static final JointMakefile OF_SOME = new JointMakefile(BuildLayout.BUILD + "/some");
  private static final String LIST = "targets";

  /** That of all targets of a project, or of those that were asked for last. */
  static JointMakefile of(boolean all) {
    return all ? OF_ALL : OF_SOME;
  }

  /** The makefile, relative to the project's folder. */
  String makefile() {
    return folder + "/Makefile";
  }

  /** The list of its plans, relative to the project's folder. */
  String list() {
    return folder + "/" + LIST;
  }

  /** The plans it was made from; none if that is not known, so that they are made anew. */
  List<PlanMark> marks(Path project) {
    try {
      return Files.readAllLines(project.resolve(list())).stream().map(PlanMark::parse).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

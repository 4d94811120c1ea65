package dev.arrow.generate.build;

/** Words under which a plan's outcome is kept beside its inputs. */
final class PlanFacts {

  /** The file of a target's inputs, in the target's folder. */
  static final String INPUTS = "inputs";

  /** The target's name. */
  static final String TARGET = "target";

  /** The image's file name. */
  static final String IMAGE = "image";

  /** The installation's folder. */
  static final String HOME = "home";

  /** The project's folder. */
  static final String PROJECT = "project";

  /** Fingerprint of the target's makefile. */
  static final String PLAN = "plan";

  private PlanFacts() {}
}

package dev.arrow.generate.build;

/** Words under which a plan's outcome is kept beside its inputs. */
final class PlanFacts {

  /** The file of a target's inputs, in the target's folder. */
  static final String INPUTS = "inputs";

  /** The target's name. */
  static final String TARGET = "target";

  /** All targets that the project lists, parted by blanks. */
  static final String LISTED = "listed";

  /** The image's file name. */
  static final String IMAGE = "image";

  /** The installation's folder. */
  static final String HOME = "home";

  /** The project's folder. */
  static final String PROJECT = "project";

  /** Fingerprint of the target's makefile. */
  static final String PLAN = "plan";

  /** What the image is, a word of the platform's manifest. */
  static final String KIND = "kind";

  /** What compiled it, as the compiler and the assembler say. */
  static final String COMPILER = "compiler";

  /** How the program is brought, one of the two words below. */
  static final String PROGRAM = "program";

  /** The program's sources are linked with the kernel. */
  static final String LINKED = "linked";

  /** The program is attached to the kernel. */
  static final String ATTACHED = "attached";

  /** The libraries that are on, parted by blanks. */
  static final String LIBRARIES = "libraries";

  /** How many objects each object folder holds. */
  static final String OBJECTS = "objects";

  /** Whether commands of Kconfig files were asked, one of the two words below. */
  static final String COMMANDS = "commands";

  /** Commands were asked; their answers may change while no file does. */
  static final String ASKED = "asked";

  /** No command was asked. */
  static final String NOT_ASKED = "none";

  private PlanFacts() {}
}

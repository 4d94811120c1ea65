package dev.arrow.generate.build;

/**
 * Says which plan of a target the makefile for all targets was made from: a later build of one
 * target alone may have planned that target anew.
 *
 * @param folder the target's folder, without the path to it
 * @param plan fingerprint of the plan; empty: any plan will do
 */
record PlanMark(String folder, String plan) {

  /** The mark of a target as typed; any text is safe, as a folder without inputs does not fit. */
  static PlanMark ofAnyPlan(String target) {
    return new PlanMark(target.replace('/', '-').replace(':', '-'), "");
  }

  /** Reads what {@link #text} wrote. */
  static PlanMark parse(String line) {
    int blank = line.indexOf(' ');
    return blank < 0
        ? new PlanMark(line, "none")
        : new PlanMark(line.substring(0, blank), line.substring(blank + 1));
  }

  String text() {
    return folder + " " + plan;
  }

  boolean fits(String currentPlan) {
    return plan.isEmpty() || plan.equals(currentPlan);
  }
}

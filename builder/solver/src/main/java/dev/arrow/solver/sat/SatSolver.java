package dev.arrow.solver.sat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.IVec;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/** sat4j over a formula that may go on growing. Keeps what it has learned from call to call. */
public final class SatSolver {
  /** There was no time to find out. */
  public static final class OutOfTime extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final Formula formula;
  private final IPBSolver solver = SolverFactory.newResolution();
  private final long deadline;
  private final BooleanSupplier givenUp;
  private int taken;
  private int known;
  private boolean contradictory;
  private List<Integer> core = List.of();

  /**
   * A solver of the formula.
   *
   * @param time until when it may work, from now
   * @param givenUp whether its time is over before that; asked at every step, so it must be quick
   */
  public SatSolver(Formula formula, Duration time, BooleanSupplier givenUp) {
    this.formula = formula;
    this.deadline = System.nanoTime() + time.toNanos();
    this.givenUp = givenUp;
    solver.setDBSimplificationAllowed(false);
    solver.setSearchListener(new Watch(solver, givenUp));
  }

  /** Ends a search of sat4j whose answer nobody waits for. */
  private static final class Watch extends SearchListenerAdapter<ISolverService> {
    private static final long serialVersionUID = 1;

    private final transient IPBSolver solver;
    private final transient BooleanSupplier givenUp;

    Watch(IPBSolver solver, BooleanSupplier givenUp) {
      this.solver = solver;
      this.givenUp = givenUp;
    }

    @Override
    public void beginLoop() {
      if (givenUp.getAsBoolean()) {
        solver.expireTimeout();
      }
    }
  }

  public Formula formula() {
    return formula;
  }

  /** What is left of the time; not positive when it is over. */
  public Duration left() {
    return Duration.ofNanos(deadline - System.nanoTime());
  }

  /** Whether there is no time left, or nobody waits any more. */
  public boolean isOver() {
    return left().isNegative() || givenUp.getAsBoolean();
  }

  /**
   * An assignment with which the formula and all assumptions hold: of each variable whether it
   * does. Empty if there is none; then {@link #core} has the reason.
   */
  public Optional<boolean[]> solve(List<Integer> assumptions) throws OutOfTime {
    take();
    if (contradictory) {
      core = List.of();
      return Optional.empty();
    }
    try {
      // sat4j keeps its order of variables only while there are no new ones.
      solver.setKeepSolverHot(known == formula.variables());
      known = formula.variables();
      solver.setTimeoutMs(Math.max(left().toMillis(), 1));
      if (solver.isSatisfiable(new VecInt(ints(assumptions)))) {
        return Optional.of(model());
      }
    } catch (TimeoutException e) {
      throw new OutOfTime();
    }
    core = new ArrayList<>();
    if (solver.unsatExplanation() != null) {
      for (int literal : solver.unsatExplanation().toArray()) {
        core.add(literal);
      }
    }
    return Optional.empty();
  }

  private boolean[] model() {
    boolean[] holds = new boolean[formula.variables() + 1];
    for (int literal : solver.model()) {
      if (literal > 0 && literal < holds.length) {
        holds[literal] = true;
      }
    }
    return holds;
  }

  /** Of the assumptions of the last {@link #solve} those that cannot all hold. */
  public List<Integer> core() {
    return core;
  }

  /** A literal; while it does not hold at most {@code most} of the others do. */
  public int atMost(List<Integer> literals, int most) {
    int free = formula.variable();
    take();
    VecInt variables = new VecInt(ints(literals));
    IVec<java.math.BigInteger> factors = new Vec<>();
    literals.forEach(any -> factors.push(java.math.BigInteger.ONE));
    variables.push(free);
    factors.push(java.math.BigInteger.valueOf(most - literals.size()));
    try {
      solver.addPseudoBoolean(variables, factors, false, java.math.BigInteger.valueOf(most));
    } catch (ContradictionException e) {
      contradictory = true;
    }
    return free;
  }

  /** Hands sat4j what is new in the formula. */
  private void take() {
    List<int[]> clauses = formula.clauses();
    solver.newVar(formula.variables());
    try {
      while (taken < clauses.size() && !contradictory) {
        int[] clause = clauses.get(taken++);
        if (clause.length == 0) {
          contradictory = true;
        } else {
          solver.addClause(new VecInt(clause.clone()));
        }
      }
    } catch (ContradictionException e) {
      contradictory = true;
    }
  }

  private static int[] ints(List<Integer> literals) {
    return literals.stream().mapToInt(literal -> literal).toArray();
  }
}

package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.List;

/**
 * What runs programs in the world of the oracle, here and in images; made once for all tests.
 *
 * @param here this machine's kernel
 * @param images ours
 */
record Rig(Native here, Images images) {
  /** Where programs and images are made. */
  static final Path FOLDER = SourceTree.path("tests/target/oracle");

  /** The machines, which take turns. */
  static final List<Machine> MACHINES = List.of(Machine.MICROVM, Machine.Q35);

  static Rig get() {
    return Made.RIG;
  }

  private static final class Made {
    private static final Rig RIG = make();

    private static Rig make() {
      Path archive = World.archive(FOLDER);
      return new Rig(
          Native.in(FOLDER, archive),
          Images.build(OracleProgram.all().get(0), archive, FOLDER, ""));
    }
  }

  /** Fails unless a program does in an image what it does natively, and does that twice. */
  void compare(Start start, Guest guest) {
    Result wanted = here.run(start);
    Result again = here.run(start);
    if (!wanted.equals(again)) {
      throw new AssertionError("natively not the same twice\n" + wanted.difference(again));
    }
    Result image = images.run(start, guest);
    if (!wanted.equals(image)) {
      throw new AssertionError(wanted.difference(image));
    }
  }
}

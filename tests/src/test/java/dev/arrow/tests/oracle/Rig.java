package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;

/**
 * What runs programs in the world of the oracle, here and in images; made once for all tests.
 *
 * @param here this machine's kernel
 * @param images ours
 */
record Rig(Native here, Images images) {
  /** Where programs and images are made. */
  static final Path FOLDER = SourceTree.path("tests/target/oracle");

  /** The option without which no handler is called. */
  private static final String HANDLERS = "CONFIG_LIB_SIGNAL_HANDLERS=y\n";

  /** The one for programs of an architecture. */
  static Rig get(Arch arch) {
    return arch == Arch.X86_64 ? Made.RIG : MadeForArm64.RIG;
  }

  /** The same for programs with such descriptors, or with handlers. */
  static Rig get(Arch arch, Streams streams) {
    if (streams != Streams.HANDLERS) {
      return get(arch);
    }
    return arch == Arch.X86_64 ? MadeForHandlers.RIG : MadeForHandlersOnArm64.RIG;
  }

  private static final class Made {
    private static final Rig RIG = make(Arch.X86_64, FOLDER, "");
  }

  private static final class MadeForArm64 {
    private static final Rig RIG = make(Arch.ARM64, FOLDER.resolveSibling("oracle-arm64"), "");
  }

  private static final class MadeForHandlers {
    private static final Rig RIG =
        make(Arch.X86_64, FOLDER.resolveSibling("oracle-handlers"), HANDLERS);
  }

  private static final class MadeForHandlersOnArm64 {
    private static final Rig RIG =
        make(Arch.ARM64, FOLDER.resolveSibling("oracle-handlers-arm64"), HANDLERS);
  }

  private static Rig make(Arch arch, Path folder, String more) {
    Path archive = World.archive(folder);
    OracleProgram any = OracleProgram.all(arch).get(0);
    Images images = Images.build(arch, any, archive, folder, more);
    return new Rig(Native.in(folder, archive), images);
  }

  /** Fails unless a program does in an image what it does natively, and does that twice. */
  void compare(Start start, Guest guest) {
    compare(start, start, guest);
  }

  /**
   * The same where another program is the oracle.
   *
   * @param oracle runs here
   * @param start runs in an image
   */
  void compare(Start oracle, Start start, Guest guest) {
    Result wanted = here.twice(oracle);
    Result image = images.run(start, guest);
    if (!wanted.equals(image)) {
      throw new AssertionError(wanted.difference(image));
    }
  }
}

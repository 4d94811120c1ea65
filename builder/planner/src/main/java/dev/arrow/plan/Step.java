package dev.arrow.plan;

import java.util.List;

/** A file that make brings up to date. Paths are relative to the project's folder or absolute. */
public sealed interface Step {

  /** The file. */
  String output();

  /** How the user is told of it. */
  String label();

  /**
   * A source becomes an object.
   *
   * @param source the C or assembly file
   * @param output the object
   * @param label owner and file, for example {@code pmm/src/pmm.c}
   */
  record Compile(String source, String output, String label) implements Step {}

  /**
   * Objects become one relocatable object that shows only what it exports.
   *
   * @param inputs objects, at least one
   * @param output the joined object
   * @param label the owner
   * @param localize options of objcopy that hide the rest; empty: nothing is hidden
   */
  record Join(List<String> inputs, String output, String label, List<String> localize)
      implements Step {
    public Join {
      inputs = List.copyOf(inputs);
      localize = List.copyOf(localize);
      if (inputs.isEmpty()) {
        throw new IllegalArgumentException("nothing to join for " + label);
      }
    }
  }

  /**
   * Joined objects become the image.
   *
   * @param inputs joined objects, in the order of the link
   * @param output the stripped image, or the stripped kernel that a program is attached to
   * @param image the image, which is the output itself unless a program is yet to be attached
   * @param debug the output with its symbols
   * @param map what the linker put where
   * @param script the linker script
   * @param flags flags of the linker that the kind of image asks for
   * @param label target and image
   */
  record Link(
      List<String> inputs,
      String output,
      String image,
      String debug,
      String map,
      String script,
      List<String> flags,
      String label)
      implements Step {
    public Link {
      flags = List.copyOf(flags);
      inputs = List.copyOf(inputs);
    }

    /** Whether the output is but a kernel to which a program is attached. */
    public boolean attaching() {
      return !output.equals(image);
    }
  }
}

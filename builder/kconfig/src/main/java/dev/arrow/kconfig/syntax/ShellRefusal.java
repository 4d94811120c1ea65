package dev.arrow.kconfig.syntax;

import java.util.Objects;

/**
 * Thrown by a {@link Shell} that does not run a command. The reader reports it at the place of the
 * call and goes on as if the command had been silent, so that one run names them all.
 */
public final class ShellRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final KconfigError kind;
  private final String hint;

  /**
   * A refusal.
   *
   * @param message what is refused and why; should name the command
   * @param hint what to do
   */
  public ShellRefusal(KconfigError kind, String message, String hint) {
    super(Objects.requireNonNull(message), null, false, false);
    this.kind = Objects.requireNonNull(kind);
    this.hint = Objects.requireNonNull(hint);
  }

  public KconfigError kind() {
    return kind;
  }

  public String hint() {
    return hint;
  }
}

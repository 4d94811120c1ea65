package dev.arrow.generate.build;

/**
 * Builds a project: all the way from {@code arrow.yaml} to the images, or, when nothing changed,
 * straight to {@code make}.
 *
 * <p>One build of a project runs at a time; a second one waits and says so. Whatever moment a build
 * is killed at, the next one is right.
 */
public final class ProjectBuilder {

  private final BuildListener listener;

  public ProjectBuilder(BuildListener listener) {
    this.listener = listener;
  }

  /**
   * Brings the images of {@code request} up to date.
   *
   * @throws dev.arrow.diag.ArrowException when the project, its configuration or its code is wrong;
   *     the compiler's own words have gone to the listener by then
   */
  public BuildResult build(BuildRequest request) {
    listener.note("");
    throw new IllegalStateException("not built yet: " + request.project());
  }
}

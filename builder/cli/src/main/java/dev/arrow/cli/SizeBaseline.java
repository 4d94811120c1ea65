package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.plan.BuildLayout;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.SizesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What sizes are compared with: the image before, another target, or sizes that were kept. */
sealed interface SizeBaseline {
  /** How a sentence names it. */
  String words();

  /** A target that must be built to be compared with. */
  default Optional<String> target() {
    return Optional.empty();
  }

  /**
   * The sizes to compare a target's with; empty when there are none yet.
   *
   * @param built all targets of this build
   */
  Optional<ImageSizes> of(BuiltTarget target, List<BuiltTarget> built);

  /**
   * What the user named: a target of the project, else a file.
   *
   * @param named empty: nothing
   */
  static SizeBaseline named(String named, Session session, ProjectFile project) {
    if (named.isEmpty()) {
      return new Former(session);
    }
    List<String> targets = project.targetNames().stream().map(Target::toString).toList();
    if (targets.contains(named)) {
      return new Other(named);
    }
    if (!Files.exists(session.path(named))) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.USAGE,
                  "`" + named + "` is neither a target of this project nor a file of sizes.")
              .withHint(
                  "The targets are `"
                      + String.join("`, `", targets)
                      + "`; `arrow size --save FILE` writes a file."));
    }
    return new Kept(named, SizesFile.read(session.read(named), named));
  }

  /** The last image of the same target that was another. */
  record Former(Session session) implements SizeBaseline {
    @Override
    public String words() {
      return "against the image before";
    }

    @Override
    public Optional<ImageSizes> of(BuiltTarget target, List<BuiltTarget> built) {
      Path former = target.folder().resolve(BuildLayout.FORMER);
      Path image = former.resolve(target.image().getFileName());
      Path linked = former.resolve(target.linked().getFileName());
      if (!Files.exists(linked)) {
        return Optional.empty();
      }
      try {
        ImageSizes before = ImageSizes.of(linked, image);
        // Of what is attached none is kept, so that it is not compared.
        return Optional.of(
            target.kernel().isEmpty()
                ? before
                : before.withAttachmentOf(ImageSizes.of(target.image())));
      } catch (ArrowException e) {
        session
            .console()
            .remark(
                target.target() + ": the image before was not kept whole, so nothing is compared");
        return Optional.empty();
      }
    }
  }

  /**
   * Another target of the project.
   *
   * @param name its name
   */
  record Other(String name) implements SizeBaseline {
    @Override
    public String words() {
      return "against " + name;
    }

    @Override
    public Optional<String> target() {
      return Optional.of(name);
    }

    @Override
    public Optional<ImageSizes> of(BuiltTarget target, List<BuiltTarget> built) {
      return built.stream()
          .filter(each -> each.target().equals(name))
          .findFirst()
          .map(each -> ImageSizes.of(each.image()));
    }
  }

  /**
   * Sizes that were kept.
   *
   * @param file as the user named it
   * @param images by target
   */
  record Kept(String file, SortedMap<String, ImageSizes> images) implements SizeBaseline {
    @Override
    public String words() {
      return "against " + file;
    }

    @Override
    public Optional<ImageSizes> of(BuiltTarget target, List<BuiltTarget> built) {
      Map<String, ImageSizes> kept = images;
      ImageSizes found = kept.get(target.target());
      if (found == null) {
        throw ArrowException.of(
            Diagnostic.of(
                    CliError.USAGE, "`" + file + "` holds no sizes of `" + target.target() + "`.")
                .withHint(
                    "It holds `" + String.join("`, `", kept.keySet()) + "`; choose with `-t`."));
      }
      return Optional.of(found);
    }
  }
}

package dev.arrow.cli;

import dev.arrow.diag.ArrowException;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pack.disc.DiscMaker;
import dev.arrow.pack.disc.Discs;
import dev.arrow.pack.image.FlatImage;
import dev.arrow.pack.xl.XlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is made of images, for machines that do not take an ELF file alone.
 *
 * @param session of the command
 * @param project whose images they are
 */
record Outputs(Session session, ProjectFile project) {
  private static final long MEBIBYTE = 1 << 20;

  /** The files that belong to an image, each of which is there when the target was built. */
  static List<Path> of(BuiltTarget target) {
    List<Path> files = new ArrayList<>();
    target.flat().ifPresent(files::add);
    if (target.kind() == ImageKind.DISC) {
      files.addAll(Discs.of(target.image()).files());
    }
    if (target.kind() == ImageKind.GUEST) {
      files.add(XlFile.of(target.image()));
    }
    return files;
  }

  /** Brings those of all targets up to date; a target of which one cannot be made has failed. */
  BuildResult bring(BuildResult result) {
    BuildResult left = result;
    for (BuiltTarget target : result.targets()) {
      try {
        bring(target);
      } catch (ArrowException e) {
        left = left.without(target, e.diagnostics());
      }
    }
    return left;
  }

  private void bring(BuiltTarget target) {
    target.flat().ifPresent(flat -> bringFlat(target, flat));
    if (target.kind() == ImageKind.DISC) {
      new DiscMaker(session.commands(), DiscMaker.GRUB).bring(target.image());
    }
    if (target.kind() == ImageKind.GUEST) {
      String platform = Target.parse(target.target()).orElseThrow().platform();
      long memory = MachineOptions.memory(project, "");
      XlFile.bring(
          target.image(),
          target.flat().orElse(target.image()),
          platform,
          (memory + MEBIBYTE - 1) / MEBIBYTE);
    }
  }

  private void bringFlat(BuiltTarget target, Path flat) {
    FlatImage image = new FlatImage(target.image(), session.shown(target.image()));
    if (!image.isHeldBy(flat)) {
      image.write(flat);
    }
  }
}

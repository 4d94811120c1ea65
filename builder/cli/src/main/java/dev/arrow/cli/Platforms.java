package dev.arrow.cli;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.PlatformManifest;
import dev.arrow.manifest.PlatformManifestReader;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.TargetNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the platforms say of their images. */
final class Platforms {
  private Platforms() {}

  /**
   * The kind of a target's image; an ArrowException for a target that no platform offers. Arrow's
   * own platforms are looked up in their manifests alone; a scan of all pools takes longer than
   * most programs run.
   */
  static ImageKind image(
      Path arrowHome, ProjectFile project, Target target, ProjectSources.Place place) {
    return own(arrowHome.resolve("platforms"), target)
        .orElseGet(() -> scanned(arrowHome, project, target, place));
  }

  private static Optional<ImageKind> own(Path folder, Target target) {
    List<Path> manifests = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
      for (Path each : folders) {
        Path manifest = each.resolve("platform.yaml");
        if (Files.exists(manifest)) {
          manifests.add(manifest);
        }
      }
    } catch (IOException e) {
      throw Session.unreadable(folder, e);
    }
    return manifests.stream()
        .sorted()
        .flatMap(manifest -> PlatformManifestReader.read(manifest, new DiagnosticLog()).stream())
        .flatMap(manifest -> manifest.platforms().stream())
        .filter(offer -> offer.name().text().equals(target.platform()))
        .filter(offer -> offer.archs().contains(target.arch()))
        .map(PlatformManifest.Offer::image)
        .findFirst();
  }

  private static ImageKind scanned(
      Path arrowHome, ProjectFile project, Target target, ProjectSources.Place place) {
    PoolIndex pools = ProjectPools.of(arrowHome, project, place);
    TargetNames.require(target, project, pools);
    return pools.platform(target.platform()).orElseThrow().offer().image();
  }
}

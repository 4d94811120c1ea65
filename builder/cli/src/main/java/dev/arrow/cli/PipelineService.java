package dev.arrow.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A service that runs pipelines, each for a file that lies in the repository. */
enum PipelineService {
  GITHUB(".github/workflows/arrow.yml"),
  GITLAB(".gitlab-ci.yml");

  private final String file;

  PipelineService(String file) {
    this.file = file;
  }

  /** The service of a name. */
  static Optional<PipelineService> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** All names. */
  static List<String> names() {
    return Arrays.stream(values()).map(PipelineService::toString).toList();
  }

  /** The file that the service reads, below the top of the repository. */
  String file() {
    return file;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.manifest.ManifestShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SchemaCommandTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void everySchemaIsTheOneThatTheRepositoryKeeps() throws IOException {
    for (String file : ManifestShapes.files()) {
      Invocation run = Invocation.in(HERE, "schema", file);
      assertThat(run.status()).isZero();
      Path kept = Invocation.CHECKOUT.resolve("docs/schema").resolve(file + ".json");
      assertThat(run.output()).isEqualTo(Files.readString(kept));
    }
  }

  @Test
  void otherFilesHaveNone() {
    Invocation run = Invocation.in(HERE, "schema", "arow.yaml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.error())
        .isEqualTo("error: There is no schema of `arow.yaml`.\nhint: Is `arrow.yaml` meant?\n");
    assertThat(Invocation.in(HERE, "schema", "Makefile").error()).contains("There are arch.yaml, ");
  }
}

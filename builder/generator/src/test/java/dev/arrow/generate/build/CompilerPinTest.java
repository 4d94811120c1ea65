package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompilerPinTest {

  private final Path folder = Jimfs.newFileSystem(Configuration.unix()).getPath("/web");

  private ProjectSources sources() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: web\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n");
    ProjectFile project = ProjectFileReader.read(folder.resolve("arrow.yaml"));
    return ProjectSources.of(project, new ProjectSources.Place(folder.resolve("cache"), true));
  }

  @Test
  void aProjectThatPinsNothingRecordsNothing() throws IOException {
    ProjectSources sources = sources();
    assertThat(CompilerPin.record(sources, "x86_64", "gcc 12\n")).isEmpty();
    sources.save();
    assertThat(folder.resolve("arrow.lock")).doesNotExist();
  }

  @Test
  void anotherCompilerIsANote() throws IOException {
    sources().write();
    ProjectSources sources = sources();
    assertThat(CompilerPin.record(sources, "x86_64", "gcc 12\nGNU ld 2.40\n")).isEmpty();
    assertThat(CompilerPin.record(sources, "x86_64", "gcc 12\nGNU ld 2.40\n")).isEmpty();
    sources.save();
    assertThat(
            DiagnosticPrinter.text(
                CompilerPin.record(sources(), "x86_64", "gcc 13\nGNU ld 2.40\n").orElseThrow()))
        .isEqualTo(
            """
            note: Images for x86_64 may differ from earlier ones: arrow.lock records another \
            compiler.
            hint: `arrow lib update` records the one of this machine.
            note: Recorded: gcc 12 / GNU ld 2.40.
            note: Here: gcc 13 / GNU ld 2.40.
            """);
  }
}

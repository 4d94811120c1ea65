package dev.arrow.cli.test;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.generate.build.BuildListener;
import dev.arrow.generate.build.BuildRequest;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.generate.build.ProjectBuilder;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pack.disc.DiscMaker;
import dev.arrow.pool.PoolIndex;
import dev.arrow.run.Ending;
import dev.arrow.run.ImageRunner;
import dev.arrow.run.Machine;
import dev.arrow.run.Machines;
import dev.arrow.run.MemorySize;
import dev.arrow.run.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A test program that is built for a target and run there. */
final class GuestTrial implements Trial {
  private static final String MEMORY = "64M";

  private final TestTools tools;
  private final Place place;
  private final TestProgram program;
  private final Source source;

  /**
   * Where a program is built and run.
   *
   * @param like whose targets and toolchain are taken
   * @param pools where libraries come from
   * @param target where it runs
   */
  record Place(ProjectFile like, PoolIndex pools, Target target) {
    /** What the target's images run on. */
    Machine machine() {
      boolean process =
          pools
              .platform(target.platform())
              .map(platform -> platform.offer().image() == ImageKind.PROCESS)
              .orElse(false);
      return process ? Machine.PROCESS : Machines.of(target.platform(), target.arch()).get(0);
    }
  }

  /**
   * What it is built from.
   *
   * @param project the folder
   * @param content what lies in it
   */
  record Source(GuestProject project, GuestProject.Content content) {}

  GuestTrial(TestTools tools, Place place, TestProgram program, Source source) {
    this.tools = tools;
    this.place = place;
    this.program = program;
    this.source = source;
  }

  @Override
  public String subject() {
    return program.subject();
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public String where() {
    return place.target().toString();
  }

  @Override
  public TestResult run() {
    Compilation said = new Compilation();
    try {
      source.project().write(source.content(), place.like(), place.pools().pools());
      return execute(build(said));
    } catch (ArrowException e) {
      e.diagnostics().forEach(said::note);
      return TestResult.broken(this, e.diagnostics().get(0).message(), said.lines());
    } catch (IOException e) {
      return TestResult.broken(this, "it cannot be built: " + e, said.lines());
    }
  }

  private BuiltTarget build(BuildListener listener) {
    Path folder = source.project().folder();
    BuildRequest request =
        new BuildRequest(
            folder,
            tools.arrowHome(),
            List.of(where()),
            tools.build().jobs(),
            false,
            tools.build().launcher(),
            tools.build().sources(),
            false);
    BuiltTarget built =
        new ProjectBuilder(tools.commands(), tools.environment(), listener)
            .build(request)
            .targets()
            .get(0);
    if (built.kind() == ImageKind.DISC) {
      new DiscMaker(tools.commands(), DiscMaker.GRUB).bring(built.image());
    }
    return built;
  }

  private TestResult execute(BuiltTarget built) {
    TestOutput output = new TestOutput();
    RunRequest request =
        new RunRequest(
            built.image(),
            built.debug(),
            place.machine(),
            MemorySize.parse(MEMORY),
            Optional.empty(),
            Optional.of(tools.limit()));
    Ending ending =
        new ImageRunner(tools.starter(), tools.commands())
            .run(request, output.output(), output.messages());
    Optional<Integer> status =
        ending instanceof Ending.Exited ? Optional.of(ending.status()) : Optional.empty();
    return output.judge(this, status, ending.sentence());
  }

  /** Keeps what is said while a test is built; it is shown if the build fails. */
  private static final class Compilation implements BuildListener {
    private final Transcript transcript = new Transcript();

    @Override
    public void waiting(String message) {}

    @Override
    public void note(Diagnostic diagnostic) {
      DiagnosticPrinter.text(diagnostic).lines().forEach(transcript::add);
    }

    @Override
    public void progress(Progress progress) {}

    @Override
    public void output(String line) {
      transcript.add(line);
    }

    private List<String> lines() {
      return transcript.lines();
    }
  }
}

package dev.arrow.cli.test;

import dev.arrow.diag.ArrowException;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.run.Ending;
import dev.arrow.run.ImageRunner;
import dev.arrow.run.MemorySize;
import dev.arrow.run.RunRequest;
import java.util.List;
import java.util.Optional;

/** The image of a project as a test: it ends by itself, with status 0. */
final class ImageTrial implements Trial {
  private static final String MEMORY = "64M";

  private final TestTools tools;
  private final GuestTrial.Place place;
  private final BuiltTarget image;

  ImageTrial(TestTools tools, GuestTrial.Place place, BuiltTarget image) {
    this.tools = tools;
    this.place = place;
    this.image = image;
  }

  @Override
  public String subject() {
    return place.like().name();
  }

  @Override
  public String name() {
    return subject() + "/image";
  }

  @Override
  public String where() {
    return place.target().toString();
  }

  @Override
  public TestResult run() {
    Transcript transcript = new Transcript();
    LineSink output = new LineSink(line -> add(transcript, line));
    LineSink messages = new LineSink(line -> add(transcript, line));
    Ending ending;
    try {
      ending = new ImageRunner(tools.starter(), tools.commands()).run(request(), output, messages);
    } catch (ArrowException e) {
      return TestResult.broken(this, e.diagnostics().get(0).message(), List.of());
    }
    output.end();
    messages.end();
    boolean passed = ending instanceof Ending.Exited && ending.status() == 0;
    TestCase only =
        new TestCase("ends with status 0", passed, passed ? List.of() : List.of(ending.sentence()));
    return new TestResult(
        subject(), name(), where(), List.of(only), Optional.empty(), transcript.lines());
  }

  private static void add(Transcript transcript, String line) {
    synchronized (transcript) {
      transcript.add(line);
    }
  }

  private RunRequest request() {
    return new RunRequest(
            image.image(),
            image.debug(),
            place.machine(),
            MemorySize.parse(place.like().run().memory().orElse(MEMORY)),
            Optional.empty(),
            Optional.of(tools.limit()),
            Optional.empty(),
            image.kernel().isPresent() ? List.of(RunRequest.PIPES) : List.of())
        .withWords(RunRequest.startIn(place.like().cwd()));
  }
}

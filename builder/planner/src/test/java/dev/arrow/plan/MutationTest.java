package dev.arrow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a text that a user writes, the answer is a plan or a message with a place.
 * Some seconds of mutations; 20,000 with {@code arrow.long}. {@code arrow.seed} repeats a run.
 */
final class MutationTest {
  private static final int ALL = 20_000;
  private static final int FEWEST = 20;
  private static final long SECONDS = 4;
  private static final long LIMIT_SECONDS = 30;
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final List<String> CLASS_NAMES = List.of("Exception", "java.", "javax.");

  private final SortedMap<String, Integer> kinds = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private ExecutorService worker = executor();

  @Test
  void everyMutationIsPlannedOrAnswered() throws IOException {
    long seed = Long.getLong("arrow.seed", System.nanoTime() % 1_000_000);
    MutatedTree tree = new MutatedTree();
    assertThat(MutatedTree.planned(tree.home(), tree.home().resolve("examples/primes"))).hasSize(2);
    assertThat(MutatedTree.planned(tree.home(), tree.home().resolve("examples/lua"))).hasSize(1);
    List<Path> texts = tree.texts();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    int count = 0;
    while (count < ALL && (LONG || count < FEWEST || System.nanoTime() < end)) {
      Random random = new Random(seed * ALL + count);
      mutate(tree, texts.get(random.nextInt(texts.size())), random, seed + "/" + count);
      count++;
    }
    worker.shutdownNow();
    System.out.printf("mutations: %d of %d, seed %d, %s%n", count, ALL, seed, kinds);
    assertThat(faults).isEmpty();
  }

  /** Inputs that were once answered badly: the path of the file, then its text. */
  @Test
  void inputsOfThePastAreAnswered() throws IOException {
    MutatedTree tree = new MutatedTree();
    try (Stream<Path> kept = Files.list(Path.of("src/test/resources/mutations"))) {
      for (Path each : kept.sorted().toList()) {
        String text = Files.readString(each, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        Path file = tree.home().resolve(text.substring(0, end));
        byte[] spoilt = text.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
        spoil(tree, file, spoilt, each.toString());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(kinds).doesNotContainKey("accepted").isNotEmpty();
  }

  private void mutate(MutatedTree tree, Path file, Random random, String name) throws IOException {
    byte[] spoilt = new Mutator(random).mutated(Files.readAllBytes(file));
    if (!spoil(tree, file, spoilt, name)) {
      Path kept = Path.of("target/mutations", name.replace('/', '-'));
      Files.createDirectories(kept.getParent());
      Files.writeString(
          kept,
          file + "\n" + new String(spoilt, StandardCharsets.ISO_8859_1),
          StandardCharsets.ISO_8859_1);
    }
  }

  private boolean spoil(MutatedTree tree, Path file, byte[] spoilt, String name)
      throws IOException {
    byte[] original = Files.readAllBytes(file);
    Files.write(file, spoilt);
    String fault = outcome(tree, tree.project(file));
    Files.write(file, original);
    if (!fault.isEmpty()) {
      faults.add(name + " " + file + ": " + fault);
    }
    return fault.isEmpty();
  }

  /** What is wrong with the answer; empty if nothing is. */
  private String outcome(MutatedTree tree, Path project) {
    Future<?> run = worker.submit(() -> MutatedTree.planned(tree.home(), project));
    try {
      run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      count("accepted");
      return "";
    } catch (TimeoutException e) {
      worker.shutdownNow();
      worker = executor();
      return "takes longer than " + LIMIT_SECONDS + " s";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (ExecutionException e) {
      return e.getCause() instanceof ArrowException fault ? judged(fault) : trace(e.getCause());
    }
  }

  private String judged(ArrowException fault) {
    StringBuilder wrong = new StringBuilder();
    count(fault.diagnostics().get(0).kind().id());
    for (Diagnostic each : fault.diagnostics()) {
      String text = DiagnosticPrinter.text(each);
      boolean placed = !each.position().map(SourcePosition::file).orElse("").isBlank();
      if (!placed
          || each.message().isBlank()
          || CLASS_NAMES.stream().anyMatch(each.message()::contains)) {
        wrong.append(text);
      }
    }
    return wrong.toString();
  }

  private void count(String kind) {
    kinds.merge(kind, 1, Integer::sum);
  }

  private static String trace(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    List<StackTraceElement> top = List.of(trace).subList(0, Math.min(12, trace.length));
    return e + " at " + top;
  }

  private static ExecutorService executor() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(null, task, "mutation");
          thread.setDaemon(true);
          return thread;
        });
  }
}

package dev.arrow.cli.budget;

import dev.arrow.elf.ElfFile;
import dev.arrow.manifest.Budget;
import dev.arrow.manifest.Budget.Figure;
import dev.arrow.pack.image.AttachedImage;
import dev.arrow.run.InstructionCounter;
import dev.arrow.run.Machine;
import dev.arrow.run.MemoryNeed;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Measures what a budget limits, and nothing else. */
public final class CostFinder {
  private static final String COUNTED = "insns";
  private static final long LARGEST_RECORD = 256;

  private final InstructionCounter counter;
  private final Machine machine;
  private final String emulator;

  /**
   * @param machine on which memory is held against the limit
   * @param emulator tells one QEMU from another: counts of the same image by the same one are equal
   */
  public CostFinder(InstructionCounter counter, Machine machine, String emulator) {
    this.counter = counter;
    this.machine = machine;
    this.emulator = emulator;
  }

  /**
   * An image.
   *
   * @param folder its target's folder, where counts are kept
   * @param file the stripped image
   * @param symbols the same with symbols
   * @param machine whether a machine boots it; a process has its size alone
   */
  public record Image(Path folder, Path file, Path symbols, boolean machine) {}

  /** One cost a limit that can be held, by figure. */
  public List<Cost> costs(Image image, Budget budget) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (Figure figure : budget.limits().keySet()) {
      if (image.machine() || figure == Figure.SIZE) {
        Budget.Limit limit = budget.limits().get(figure);
        costs.add(new Cost(figure, value(figure, image), java.util.Objects.requireNonNull(limit)));
      }
    }
    return costs;
  }

  private long value(Figure figure, Image image) throws IOException {
    return switch (figure) {
      case SIZE -> Files.size(image.file());
      case MEMORY -> MemoryNeed.of(image.file(), machine);
      case INSNS -> instructions(image);
    };
  }

  /** Counting takes seconds, so that a count is kept until the image or QEMU is another. */
  private long instructions(Image image) throws IOException {
    byte[] bytes = Files.readAllBytes(image.file());
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    String key = new Fingerprint().add(content).add(emulator).text() + " ";
    Path record = image.folder().resolve(COUNTED);
    OptionalLong kept = kept(record, key);
    if (kept.isPresent()) {
      return kept.getAsLong();
    }
    long count = counted(image);
    AtomicFile.writeIfChanged(record, key + count + "\n");
    return count;
  }

  /** To the entry of a program that is attached, to `main` of a linked one. */
  private long counted(Image image) {
    ElfFile elf = ElfFile.read(image.file());
    Optional<AttachedImage> attached =
        AttachedImage.isKernel(elf)
            ? AttachedImage.read(elf, image.file().toString())
            : Optional.empty();
    return attached.isPresent()
        ? counter.toEntry(image.file(), attached.get().entry())
        : counter.toMain(image.file(), image.symbols());
  }

  private static OptionalLong kept(Path record, String key) throws IOException {
    if (!Files.isRegularFile(record) || Files.size(record) > LARGEST_RECORD) {
      return OptionalLong.empty();
    }
    String text = Files.readString(record, StandardCharsets.ISO_8859_1);
    String count = text.startsWith(key) ? text.substring(key.length()).strip() : "";
    return count.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(count))
        : OptionalLong.empty();
  }
}

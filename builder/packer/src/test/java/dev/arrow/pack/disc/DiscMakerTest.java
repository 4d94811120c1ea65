package dev.arrow.pack.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discs by tools that are played: which are asked for what, and when. */
final class DiscMakerTest {
  @TempDir Path folder;
  private final List<Command> asked = new ArrayList<>();
  private String failing = "";
  private Path image = Path.of("");
  private DiscMaker maker = new DiscMaker(new Played(), Path.of(""));

  /** Writes what a tool would, as far as others look at it. */
  private final class Played implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      asked.add(command);
      String tool = command.argv().get(0);
      if (tool.equals(failing)) {
        return new CommandResult(5, "", "one\n\ntwo\nthree\nfour\n");
      }
      try {
        for (String option : List.of("-o", "-i")) {
          int at = command.argv().indexOf(option);
          boolean makes = at >= 0 && !tool.equals("mcopy") && !tool.equals("mmd");
          if (makes) {
            Path file = command.directory().resolve(command.argv().get(at + 1));
            Files.write(file, new byte[tool.equals("mformat") ? 1 << 20 : 1024]);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new CommandResult(0, "", "");
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    image = write("an image");
    Path grub = Files.createDirectory(folder.resolve("grub"));
    Files.write(grub.resolve("boot.img"), new byte[512]);
    maker = new DiscMaker(new Played(), grub);
  }

  /** An image without segments, in which a text stands. */
  private Path write(String text) throws IOException {
    ByteBuffer file = ByteBuffer.allocate(64 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    file.position(16).putShort((short) 2).putShort((short) 62).putInt(1);
    file.position(52).putShort((short) 64);
    file.put(64, text.getBytes(StandardCharsets.US_ASCII));
    return Files.write(folder.resolve("hello"), file.array());
  }

  private List<String> tools() {
    return asked.stream().map(each -> each.argv().get(0)).toList();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  @Test
  void aDiscAndADiskAreMadeOnce() throws IOException {
    assertThat(maker.bring(image)).isTrue();
    assertThat(left())
        .containsExactly("grub", "hello", "hello.discs.state", "hello.img", "hello.iso");
    assertThat(tools())
        .startsWith("mformat", "mmd")
        .contains("mcopy")
        .endsWith("grub-mkimage", "grub-mkimage", "xorriso");
    int before = asked.size();
    assertThat(maker.bring(image)).isFalse();
    assertThat(asked).hasSize(before);
  }

  @Test
  void allToolsHaveOneDate() {
    maker.bring(image);
    assertThat(asked)
        .allSatisfy(
            each ->
                assertThat(each.environment())
                    .containsEntry("SOURCE_DATE_EPOCH", "315532800")
                    .containsEntry("TZ", "UTC"));
  }

  @Test
  void anotherImageOrALostDiscIsMadeAgain() throws IOException {
    maker.bring(image);
    write("another image");
    assertThat(maker.bring(image)).isTrue();
    Files.delete(Discs.of(image).disk());
    assertThat(maker.bring(image)).isTrue();
    Files.writeString(Discs.of(image).iso(), "damaged");
    assertThat(maker.bring(image)).isTrue();
    Files.writeString(folder.resolve("grub/kernel.img"), "another GRUB");
    assertThat(maker.bring(image)).isTrue();
    assertThat(maker.bring(image)).isFalse();
  }

  @Test
  void aToolThatFailsLeavesNothing() throws IOException {
    failing = "xorriso";
    assertThatThrownBy(() -> maker.bring(image))
        .isInstanceOf(ArrowException.class)
        .hasMessage("`xorriso` ended with status 5; no disc was made.")
        .satisfies(
            fault ->
                assertThat(((ArrowException) fault).diagnostics().get(0).hint())
                    .contains("It said: two / three / four"));
    assertThat(left()).containsExactly("grub", "hello");
  }

  @Test
  void anImageThatIsGoneIsSaid() throws IOException {
    Files.delete(image);
    assertThatThrownBy(() -> maker.bring(image)).isInstanceOf(ArrowException.class);
    assertThat(left()).containsExactly("grub");
  }

  @Test
  void namesFollowFromTheImage() throws IOException {
    DiscId id = DiscId.of(image);
    assertThat(id.uuid(0)).isEqualTo(DiscId.of(image).uuid(0)).isNotEqualTo(id.uuid(1));
    assertThat(id.uuid(0).version()).isEqualTo(8);
    assertThat(id.uuid(0).variant()).isEqualTo(2);
    assertThat(id.serialDigits()).hasSize(8);
    Files.writeString(image, "another image");
    assertThat(DiscId.of(image).uuid(0)).isNotEqualTo(id.uuid(0));
  }
}

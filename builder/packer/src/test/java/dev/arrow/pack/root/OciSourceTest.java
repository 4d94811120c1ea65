package dev.arrow.pack.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OciSourceTest {
  private static final String AMD64 = "\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"},";
  private static final String ARM64 = "\"platform\":{\"os\":\"linux\",\"architecture\":\"arm64\"},";

  @TempDir Path folder;
  private Path image;

  @BeforeEach
  void makeFolder() throws IOException {
    image = folder.resolve("img");
    Files.createDirectories(image.resolve("blobs/sha256"));
    Files.writeString(image.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
  }

  private String blob(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("blob"), content);
    String digest = Sha256.of(file);
    Files.move(file, image.resolve("blobs/sha256/" + digest));
    return "\"digest\":\"sha256:" + digest + "\",\"size\":" + content.length;
  }

  private String blob(String content) throws IOException {
    return blob(content.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] layer(String... names) throws IOException {
    return ArchiveSourcesTest.tar(
        out -> {
          for (String name : names) {
            add(out, name);
          }
        });
  }

  private static void add(TarArchiveOutputStream out, String name) throws IOException {
    String text = name.substring(name.indexOf('=') + 1);
    TarArchiveEntry entry = new TarArchiveEntry(name.replaceAll("=.*", ""));
    entry.setSize(entry.isDirectory() ? 0 : text.length());
    out.putArchiveEntry(entry);
    if (!entry.isDirectory()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    out.closeArchiveEntry();
  }

  private String manifest(byte[]... layers) throws IOException {
    List<String> blobs = new ArrayList<>();
    for (byte[] layer : layers) {
      blobs.add("{" + blob(layer) + "}");
    }
    return blob("{\"layers\":[" + String.join(",", blobs) + "]}");
  }

  private void index(String... entries) throws IOException {
    String list = "{" + String.join("},{", entries) + "}";
    Files.writeString(image.resolve("index.json"), "{\"manifests\":[" + list + "]}");
  }

  private ReadArchive pack() throws IOException {
    return pack("x86_64");
  }

  private ReadArchive pack(String arch) throws IOException {
    Path archive = folder.resolve("out");
    RootArchive.write(Optional.of(new RootArchive.Source(image, "img")), arch, archive);
    return new ReadArchive(archive);
  }

  private String refusal() throws IOException {
    try {
      pack();
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void layersLieOverEachOther() throws IOException {
    index(
        manifest(
            layer("bin/a=1", "bin/b=2", "lib/x=3", "lib/y=4", "gone/f=5", "was/d/f=6"),
            gzip(layer("bin/b=new", "lib/.wh..wh..opq=", "lib/z=7", ".wh.gone=", "bin/.wh.none=")),
            layer("was=file now")));
    ReadArchive read = pack();
    assertThat(read.text("bin/a")).isEqualTo("1");
    assertThat(read.text("bin/b")).isEqualTo("new");
    assertThat(read.text("lib/z")).isEqualTo("7");
    assertThat(read.find("lib/x")).isEmpty();
    assertThat(read.find("gone")).isEmpty();
    assertThat(read.find("bin/.wh.none")).isEmpty();
    assertThat(read.text("was")).isEqualTo("file now");
  }

  @Test
  void takesTheImageForTheTarget() throws IOException {
    String right = manifest(layer("arch=amd64"));
    String wrong = manifest(layer("arch=arm64"));
    String nested = "{\"manifests\":[{" + ARM64 + wrong + "},{" + AMD64 + right + "}]}";
    index(blob(nested));
    assertThat(pack().text("arch")).isEqualTo("amd64");
    assertThat(pack("arm64").text("arch")).isEqualTo("arm64");
    index(ARM64 + wrong);
    assertThat(refusal())
        .isEqualTo("img: error: The layout holds no image for Linux on x86_64; one is needed.\n");
    index(AMD64 + right, AMD64 + wrong);
    assertThat(refusal()).contains("The layout holds 2 images for Linux on x86_64");
  }

  @Test
  void refusesBlobsThatAreOthers() throws IOException {
    String manifest = manifest(layer("a=1"));
    index(manifest.replaceAll("size\":.*", "size\":3"));
    assertThat(refusal()).contains("error: The blob has another size than is said of it.");
    index(manifest);
    Path file = image.resolve("blobs/sha256/" + manifest.substring(17, 17 + 64).trim());
    byte[] bytes = Files.readAllBytes(file);
    bytes[1] ^= 1;
    Files.write(file, bytes);
    assertThat(refusal()).contains("img/blobs/sha256/").contains("another checksum than its name");
    Files.delete(file);
    assertThat(refusal()).contains("There is no such file.");
  }

  @Test
  void refusesDocumentsThatAreNone() throws IOException {
    Files.writeString(image.resolve("index.json"), "{");
    assertThat(refusal()).isEqualTo("img/index.json: error: This is no JSON document.\n");
    Files.writeString(image.resolve("index.json"), "[]");
    assertThat(refusal()).contains("does not have the form of one");
    Files.writeString(image.resolve("index.json"), "{}");
    assertThat(refusal()).contains("The image has no list of `manifests`.");
    Files.writeString(image.resolve("index.json"), "[".repeat(100_000));
    assertThat(refusal()).contains("This is no JSON document.");
    index("\"digest\":\"sha256:../../../etc/passwd\",\"size\":1");
    assertThat(refusal()).contains("has no size or no sha256 digest");
    index(manifest(new byte[2000]), "\"platform\":{\"os\":\"windows\"}");
    pack();
    index(manifest("no tar at all".repeat(100).getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal()).contains("The layer is no tar archive, or a damaged one.");
  }

  @Test
  void refusesDevicesInPlaceOfFiles() throws IOException {
    Path index = image.resolve("index.json");
    Files.deleteIfExists(index);
    Files.createSymbolicLink(index, Path.of("/dev/zero"));
    assertThat(refusal()).isEqualTo("img/index.json: error: This is no file.\n");
    Files.delete(index);
    String manifest = manifest(layer("a=1"));
    index(manifest);
    Path blob = image.resolve("blobs/sha256/" + manifest.substring(17, 17 + 64).trim());
    Files.delete(blob);
    Files.createSymbolicLink(blob, Path.of("/dev/zero"));
    assertThat(refusal()).contains("This is no file.");
  }

  /** Characters of the documents are changed; checksums fit, as a hostile maker's would. */
  @Test
  void damagedDocumentsAreRefusedOrWhole() throws IOException {
    String manifest =
        "{\"layers\":[{" + blob(layer("bin/a=1")) + "},{" + blob(layer("b=2")) + "}]}";
    String entry = AMD64 + blob(manifest);
    String list = "{\"manifests\":[{" + entry + "}]}";
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 600; i++) {
      boolean inner = i % 2 == 0;
      String changed = damaged(inner ? manifest : list, random);
      if (inner) {
        changed = "{\"manifests\":[{" + AMD64 + freshBlob(changed) + "}]}";
      }
      Files.writeString(image.resolve("index.json"), changed);
      try {
        pack();
      } catch (ArrowException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 600);
  }

  private String freshBlob(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("again"), content);
    Files.deleteIfExists(image.resolve("blobs/sha256/" + Sha256.of(file)));
    Files.delete(file);
    return blob(content);
  }

  private static String damaged(String text, Random random) {
    String letters = "{}[]\",:0123456789abcdefzlnu/.\\- \n\u0000\u00e9";
    StringBuilder changed = new StringBuilder(text);
    for (int k = 0; k < 1 + random.nextInt(3); k++) {
      int at = random.nextInt(changed.length());
      char letter = letters.charAt(random.nextInt(letters.length()));
      switch (random.nextInt(3)) {
        case 0 -> changed.setCharAt(at, letter);
        case 1 -> changed.insert(at, letter);
        default -> changed.delete(at, Math.min(changed.length() - 1, at + random.nextInt(40)));
      }
    }
    return changed.toString();
  }
}

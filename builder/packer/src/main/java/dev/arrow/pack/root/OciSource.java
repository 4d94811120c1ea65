package dev.arrow.pack.root;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a root filesystem from a folder in the image layout of the Open Container Initiative: the
 * layers of the image for Linux on an architecture, one over the other. Every blob must have the
 * size and the checksum that led to it.
 */
final class OciSource {
  /** The file that marks such a folder. */
  static final String MARK = "oci-layout";

  private static final String INDEX = "index.json";
  private static final long LARGEST_DOCUMENT = 4 << 20;
  private static final int MOST_LAYERS = 128;
  private static final int DEEPEST = 4;
  private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{64})");

  private final Path folder;
  private final String name;
  private final String arch;

  private OciSource(Path folder, String name, String arch) {
    this.folder = folder;
    this.name = name;
    this.arch = arch;
  }

  /**
   * A blob as another one names it.
   *
   * @param digest its checksum
   * @param size its bytes
   */
  private record Blob(String digest, long size) {}

  /** Adds all layers of the image for an architecture to a tree. */
  static void read(Path folder, RootTree tree, Spool spool, String name, String arch) {
    OciSource image = new OciSource(folder, name, arch);
    JsonObject manifest = image.manifest(image.document(folder.resolve(INDEX)), 0);
    JsonArray layers = image.array(manifest, "layers");
    if (layers.size() > MOST_LAYERS) {
      throw RootFault.bad(name, "The image has more than " + MOST_LAYERS + " layers.");
    }
    for (JsonElement layer : layers) {
      image.apply(image.blob(image.object(layer)), tree, spool);
    }
  }

  /** The manifest that an index leads to, perhaps by way of another index. */
  private JsonObject manifest(JsonObject index, int depth) {
    if (depth > DEEPEST) {
      throw RootFault.bad(name, "The indexes of the image lead to each other without end.");
    }
    List<JsonObject> fitting = new ArrayList<>();
    for (JsonElement each : array(index, "manifests")) {
      JsonObject entry = object(each);
      if (fits(entry)) {
        fitting.add(entry);
      }
    }
    if (fitting.size() != 1) {
      String count = fitting.isEmpty() ? "no image" : fitting.size() + " images";
      throw RootFault.bad(
          name, "The layout holds " + count + " for Linux on " + arch + "; one is needed.");
    }
    JsonObject found = document(verified(blob(fitting.get(0))));
    return found.has("manifests") ? manifest(found, depth + 1) : found;
  }

  /** An entry without a platform may be for any. */
  private boolean fits(JsonObject entry) {
    if (!(entry.get("platform") instanceof JsonObject platform)) {
      return true;
    }
    return text(platform, "architecture").equals(platformName())
        && text(platform, "os").equals("linux");
  }

  /** The names of architectures are Go's; only one differs from ours. */
  private String platformName() {
    return arch.equals("x86_64") ? "amd64" : arch;
  }

  private void apply(Blob layer, RootTree tree, Spool spool) {
    Path file = verified(layer);
    String shown = name + "/" + folder.relativize(file);
    try (InputStream packed = Files.newInputStream(file);
        InputStream plain = Unpacked.of(packed)) {
      new TarSource(tree, new RootTree.Source(shown, true), spool, true).read(plain);
    } catch (ArrowException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What the libraries say of hostile bytes is of no use to anyone.
      throw RootFault.bad(shown, "The layer is no tar archive, or a damaged one.");
    }
  }

  /** The file of a blob, which is what its name says. */
  private Path verified(Blob blob) {
    Path file = folder.resolve("blobs/sha256").resolve(blob.digest());
    try {
      requireFile(file);
      if (Files.size(file) != blob.size() || blob.size() > Limits.BYTES) {
        throw RootFault.bad(file(file), "The blob has another size than is said of it.");
      }
      if (!Sha256.of(file).equals(blob.digest())) {
        throw RootFault.bad(file(file), "The blob has another checksum than its name.");
      }
      return file;
    } catch (IOException e) {
      throw RootFault.unreadable(file, e);
    }
  }

  private JsonObject document(Path file) {
    try {
      requireFile(file);
      if (Files.size(file) > LARGEST_DOCUMENT) {
        throw RootFault.bad(file(file), "The document is larger than 4 MiB.");
      }
      return object(JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw RootFault.unreadable(file, e);
    } catch (JsonParseException | StackOverflowError e) {
      throw RootFault.bad(file(file), "This is no JSON document.");
    }
  }

  /** A link to a device would be read without end. */
  private void requireFile(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw RootFault.bad(file(file), "This is no file.");
    }
  }

  private String file(Path file) {
    return name + "/" + folder.relativize(file);
  }

  private Blob blob(JsonObject descriptor) {
    var digest = DIGEST.matcher(text(descriptor, "digest"));
    Optional<Long> size = number(descriptor);
    if (!digest.matches() || size.isEmpty()) {
      throw RootFault.bad(name, "A blob of the image has no size or no sha256 digest.");
    }
    return new Blob(digest.group(1), size.get());
  }

  private static Optional<Long> number(JsonObject descriptor) {
    try {
      JsonElement size = descriptor.get("size");
      return size != null && size.isJsonPrimitive()
          ? Optional.of(size.getAsLong())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private JsonArray array(JsonObject object, String key) {
    if (object.get(key) instanceof JsonArray array) {
      return array;
    }
    throw RootFault.bad(name, "The image has no list of `" + key + "`.");
  }

  private JsonObject object(JsonElement element) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw RootFault.bad(name, "A document of the image does not have the form of one.");
  }
}

package dev.arrow.cli;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.Collection;

/**
 * Libraries, for programs.
 *
 * @param session knows where the user stands
 */
record LibraryDocument(Session session) {

  /** What a list tells of each. */
  JsonObject list(Collection<Library> libraries) {
    return JsonObject.EMPTY.with("libraries", libraries.stream().map(this::brief).toList());
  }

  /** All that is known of one. */
  JsonObject whole(Library library, PoolIndex pools) {
    JsonObject object =
        brief(library)
            .with("folder", session.shown(library.folder()))
            .with(
                "headers", Json.texts(library.headers().stream().map(PublicHeader::path).toList()))
            .with("exports", Json.texts(library.exports()));
    if (!library.manifest().isInterface()) {
      return object;
    }
    return object.with(
        "providers",
        Json.texts(pools.providers(library.name()).stream().map(Library::name).toList()));
  }

  private JsonObject brief(Library library) {
    LibraryManifest manifest = library.manifest();
    return JsonObject.EMPTY
        .with("name", library.name())
        .with("family", library.family())
        .with("pool", library.pool().name())
        .with("symbol", library.symbol())
        .with("summary", manifest.summary())
        .with("license", manifest.license())
        .with("interface", manifest.isInterface())
        .with("provides", library.provides());
  }
}

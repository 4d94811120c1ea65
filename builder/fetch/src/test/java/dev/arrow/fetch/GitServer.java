package dev.arrow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository in a folder, which stands for one on a server. */
final class GitServer implements AutoCloseable {
  private static final PersonIdent AUTHOR =
      new PersonIdent("Author", "author@example.org", Instant.EPOCH, ZoneOffset.UTC);

  private final Path folder;
  private final Git git;

  private GitServer(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  static GitServer in(Path folder) throws GitAPIException {
    QuietGit.use();
    return new GitServer(folder, Git.init().setDirectory(folder.toFile()).call());
  }

  String url() {
    return "file://" + folder;
  }

  GitServer file(String path, String text) throws IOException, GitAPIException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    git.add().addFilepattern(path).call();
    return this;
  }

  GitServer link(String path, String target) throws IOException, GitAPIException {
    Files.createSymbolicLink(folder.resolve(path), Path.of(target));
    git.add().addFilepattern(path).call();
    return this;
  }

  /** An entry that names a commit of some other repository. */
  GitServer submodule(String path) throws IOException {
    var cache = git.getRepository().lockDirCache();
    var builder = cache.builder();
    for (int i = 0; i < cache.getEntryCount(); i++) {
      builder.add(cache.getEntry(i));
    }
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(FileMode.GITLINK);
    entry.setObjectId(ObjectId.fromString("1".repeat(40)));
    builder.add(entry);
    builder.commit();
    return this;
  }

  /** Commits what was added and gives it a tag, which may have named another commit before. */
  String tag(String name) throws GitAPIException {
    RevCommit commit =
        git.commit().setMessage(name).setAuthor(AUTHOR).setCommitter(AUTHOR).setSign(false).call();
    git.tag().setName(name).setTagger(AUTHOR).setForceUpdate(true).setSigned(false).call();
    return commit.name();
  }

  @Override
  public void close() {
    git.close();
  }
}

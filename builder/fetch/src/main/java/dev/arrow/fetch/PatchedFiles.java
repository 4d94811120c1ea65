package dev.arrow.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.Patch;
import org.eclipse.jgit.patch.PatchApplier;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * Applies one patch. JGit does so to a repository in memory that holds the files the patch names;
 * what it makes of them is written by this class, which looks at every path first.
 *
 * @param tree the files
 * @param patchFile for messages
 */
record PatchedFiles(Path tree, Path patchFile) {

  void apply(byte[] text) throws IOException {
    QuietGit.use();
    Patch patch = new Patch();
    patch.parse(new ByteArrayInputStream(text));
    if (!patch.getErrors().isEmpty() || patch.getFiles().isEmpty()) {
      throw Patches.refused(patchFile, "is none, or a damaged one");
    }
    Set<String> old = new TreeSet<>();
    for (FileHeader file : patch.getFiles()) {
      requireInside(file.getOldPath());
      requireInside(file.getNewPath());
      requirePlain(file);
      if (!file.getOldPath().equals(DiffEntry.DEV_NULL)) {
        old.add(file.getOldPath());
      }
    }
    apply(patch, old);
  }

  private void apply(Patch patch, Set<String> old) throws IOException {
    try (InMemoryRepository repository =
            new InMemoryRepository(new DfsRepositoryDescription("patch"));
        ObjectInserter inserter = repository.newObjectInserter();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId before = insert(inserter, old);
      PatchApplier.Result result =
          new PatchApplier(repository, walk.parseTree(before), inserter).applyPatch(patch);
      if (!result.getErrors().isEmpty()) {
        throw Patches.refused(patchFile, "does not fit: " + firstOf(result.getErrors()));
      }
      inserter.flush();
      for (String path : result.getPaths()) {
        write(repository, result.getTreeId(), path);
      }
    }
  }

  private static String firstOf(List<PatchApplier.Result.Error> errors) {
    return errors.get(0).toString().strip().lines().findFirst().orElse("no reason was given");
  }

  private ObjectId insert(ObjectInserter inserter, Set<String> paths) throws IOException {
    DirCache cache = DirCache.newInCore();
    DirCacheBuilder builder = cache.builder();
    for (String path : paths) {
      Path file = tree.resolve(path);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw Patches.refused(patchFile, "changes `" + path + "`, which is no file of the sources");
      }
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(
          TreeMode.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
      builder.add(entry);
    }
    builder.finish();
    ObjectId id = cache.writeTree(inserter);
    inserter.flush();
    return id;
  }

  private void write(InMemoryRepository repository, ObjectId after, String path)
      throws IOException {
    requireInside(path);
    Path file = tree.resolve(path);
    Files.deleteIfExists(file);
    try (TreeWalk walk = TreeWalk.forPath(repository, path, after)) {
      if (walk == null) {
        return;
      }
      Files.createDirectories(file.resolveSibling(""));
      try (InputStream content = repository.open(walk.getObjectId(0)).openStream()) {
        Files.copy(content, file);
      }
      TreeMode.set(file, walk.getFileMode(0).equals(FileMode.EXECUTABLE_FILE));
    }
  }

  /** A path must stay below the tree, also by way of the links in it. */
  private void requireInside(String path) throws IOException {
    if (path.equals(DiffEntry.DEV_NULL)) {
      return;
    }
    try {
      Path place = tree;
      for (String part : TreePath.parts(path)) {
        if (Files.isSymbolicLink(place)) {
          throw new UnsafeTree("a way through a link");
        }
        place = place.resolve(part);
      }
    } catch (UnsafeTree e) {
      throw Patches.refused(patchFile, "holds " + e.getMessage());
    }
  }

  private void requirePlain(FileHeader file) {
    if (isOther(file.getOldMode()) || isOther(file.getNewMode())) {
      throw Patches.refused(patchFile, "makes or changes a link or a submodule");
    }
  }

  /** A patch by `diff -u` says nothing of modes. */
  private static boolean isOther(@Nullable FileMode mode) {
    return FileMode.SYMLINK.equals(mode) || FileMode.GITLINK.equals(mode);
  }
}

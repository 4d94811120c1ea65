package dev.arrow.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Takes the files of a commit as they are stored: no filter, no change of line ends, no attribute,
 * no hook. Submodules are passed over.
 */
final class GitTree {
  private static final int LONGEST_LINK = 4096;

  private GitTree() {}

  static void write(Repository repository, RevCommit commit, TreeWriter writer) throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        entry(reader, walk, writer);
      }
    }
  }

  private static void entry(ObjectReader reader, TreeWalk walk, TreeWriter writer)
      throws IOException {
    FileMode mode = walk.getFileMode();
    ObjectId content = walk.getObjectId(0);
    if (mode.equals(FileMode.SYMLINK)) {
      byte[] target = reader.open(content).getBytes(LONGEST_LINK);
      writer.link(walk.getPathString(), new String(target, StandardCharsets.UTF_8));
    } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
      try (InputStream stream = reader.open(content).openStream()) {
        writer.file(walk.getPathString(), mode.equals(FileMode.EXECUTABLE_FILE), stream);
      }
    } else if (!mode.equals(FileMode.GITLINK)) {
      throw TreeWriter.strange(walk.getPathString());
    }
  }
}

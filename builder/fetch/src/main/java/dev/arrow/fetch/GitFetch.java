package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.Origin;
import dev.arrow.text.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.TagOpt;

/**
 * Fetches one tag of a repository, its last commit alone, into a bare repository that lives only
 * for that. The files are taken from there by {@link GitTree}; nothing is ever checked out by JGit.
 *
 * @param limits what a tree may hold
 */
record GitFetch(TreeLimits limits) {
  private static final int IDLE_SECONDS = 60;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  GitFetch {
    QuietGit.use();
  }

  /** The commit that a tag names where it lies. */
  String commit(Origin.Git origin) {
    try {
      Ref tag =
          remoteTags(origin).stream().filter(ref -> isTag(ref, origin)).findFirst().orElse(null);
      if (tag == null) {
        throw unknownTag(origin);
      }
      ObjectId peeled = tag.getPeeledObjectId();
      return (peeled == null ? tag.getObjectId() : peeled).name();
    } catch (GitAPIException e) {
      throw Faults.unreachable(origin, reason(e));
    }
  }

  /**
   * Fetches the tag's commit and writes its files.
   *
   * @param expected the commit that the tag must name
   * @param work an empty folder
   * @return the folder of the files
   */
  Path into(Path work, Origin.Git origin, String expected) throws IOException {
    FetchWatch watch = new FetchWatch(work, limits.bytes(), LONGEST);
    try (Git git = Git.init().setBare(true).setDirectory(work.resolve("git").toFile()).call()) {
      keepTidyingQuiet(git.getRepository().getConfig());
      git.fetch()
          .setRemote(origin.url())
          .setRefSpecs("+refs/tags/" + origin.tag() + ":refs/tags/" + origin.tag())
          .setTagOpt(TagOpt.NO_TAGS)
          .setDepth(1)
          .setTimeout(IDLE_SECONDS)
          .setProgressMonitor(watch)
          .call();
      return files(git.getRepository(), origin, expected, work.resolve("tree"));
    } catch (GitAPIException e) {
      throw Faults.unreachable(origin, watch.reason().isEmpty() ? reason(e) : watch.reason());
    }
  }

  /** Tidying up would go on in a thread of its own while the repository is being removed. */
  private static void keepTidyingQuiet(StoredConfig config) throws IOException {
    config.setInt("gc", null, "auto", 0);
    config.setBoolean("gc", null, "autoDetach", false);
    config.save();
  }

  private Path files(Repository repository, Origin.Git origin, String expected, Path tree)
      throws IOException {
    ObjectId tag = repository.resolve("refs/tags/" + origin.tag());
    try (RevWalk walk = new RevWalk(repository)) {
      if (tag == null) {
        throw unknownTag(origin);
      }
      RevCommit commit = walk.parseCommit(tag);
      if (!commit.name().equals(expected)) {
        throw wrongCommit(origin, commit.name(), expected);
      }
      TreeWriter writer = new TreeWriter(tree, limits);
      GitTree.write(repository, commit, writer);
      return writer.finish(false);
    } catch (UnsafeTree e) {
      throw Faults.unsafe(origin, e);
    } catch (MissingObjectException | IncorrectObjectTypeException | CorruptObjectException e) {
      throw Faults.unreachable(origin, "what came is not complete: " + e.getMessage());
    }
  }

  static ArrowException wrongCommit(Origin.Git origin, String found, String expected) {
    boolean written = origin.commit().isPresent();
    return Faults.of(
        FetchError.WRONG_COMMIT,
        origin,
        "The tag `"
            + origin.tag()
            + "` names the commit "
            + found
            + ", but "
            + (written ? "`commit` says " : "arrow.lock says ")
            + expected
            + ".",
        written
            ? "Somebody moved the tag, or one of the two is a mistake."
            : "Somebody moved the tag. `arrow lib update "
                + origin.name()
                + "` takes the new commit, if you trust it.");
  }

  private ArrowException unknownTag(Origin.Git origin) {
    List<String> names;
    try {
      names =
          remoteTags(origin).stream().map(ref -> Repository.shortenRefName(ref.getName())).toList();
    } catch (GitAPIException e) {
      names = List.of();
    }
    String nearest =
        NearestName.of(origin.tag(), names)
            .map(name -> "The nearest tag is `" + name + "`.")
            .orElse("It has " + names.size() + (names.size() == 1 ? " tag." : " tags."));
    return Faults.of(
        FetchError.NO_SUCH_TAG,
        origin,
        "`" + origin.url() + "` has no tag `" + origin.tag() + "`.",
        nearest);
  }

  private static boolean isTag(Ref ref, Origin.Git origin) {
    return ref.getName().equals("refs/tags/" + origin.tag());
  }

  private static Collection<Ref> remoteTags(Origin.Git origin) throws GitAPIException {
    return Git.lsRemoteRepository()
        .setRemote(origin.url())
        .setTags(true)
        .setHeads(false)
        .setTimeout(IDLE_SECONDS)
        .call();
  }

  /** What lies deepest says most. */
  private static String reason(Exception fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    boolean known = deepest instanceof TransportException || deepest instanceof GitAPIException;
    String message = Optional.ofNullable(deepest.getMessage()).orElse("no reason was given");
    return known ? message : deepest.getClass().getSimpleName() + ", " + message;
  }
}

package dev.arrow.pack.root;

/** A file apart from its names. Two names of the same inode are hard links. */
final class Inode {
  private final Attributes attributes;
  private final Content content;

  Inode(Attributes attributes, Content content) {
    this.attributes = attributes;
    this.content = content;
  }

  /** A folder that nobody described. */
  static Inode folder() {
    return new Inode(Attributes.ofRoot(Attributes.FOLDER | 0755), new Content.None());
  }

  /** A file of root's that everybody may read. */
  static Inode file(String text) {
    return new Inode(Attributes.ofRoot(Attributes.FILE | 0644), new Content.Text(text));
  }

  Attributes attributes() {
    return attributes;
  }

  Content content() {
    return content;
  }

  boolean isFolder() {
    return attributes.isFolder();
  }
}

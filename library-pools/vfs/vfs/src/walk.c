/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Walking a path. A link in its midst is walked first: what follows it waits on
 * a stack. A link at the end takes the place of the text, so the stack is not
 * deeper than links stand in the midst of links.
 */
#include "vfs_priv.h"

/* The entry that the walk begins at when @directory is a descriptor. */
static int walk_descriptor(long directory, const char *text,
			   struct arrow_vfs_entry **start)
{
	struct arrow_file *file = arrow_fd_get_any((int)directory);

	if (!file)
		return -EBADF;
	if (!file->entry || (*text && !vfs_is_directory(file->entry)))
		return -ENOTDIR;
	*start = file->entry;
	return 0;
}

int vfs_walk_begin(struct vfs_walk *walk, long directory, const char *text,
		   unsigned int flags)
{
	struct arrow_vfs_entry *start;
	int error = vfs_start();

	if (error)
		return error;
	start = vfs_process.directory;
	if (*text == '/' && !(flags & VFS_WALK_IN_ROOT))
		start = vfs_process.root;
	else if ((int)directory != VFS_AT_CWD)
		error = walk_descriptor(directory, text, &start);
	if (error)
		return error;
	if (*text == '/' && flags & VFS_WALK_BENEATH)
		return -EXDEV;
	walk->at = arrow_vfs_entry_hold(start);
	walk->start = flags & (VFS_WALK_IN_ROOT | VFS_WALK_BENEATH)
			      ? arrow_vfs_entry_hold(start)
			      : NULL;
	walk->rest = text;
	walk->flags = flags;
	walk->followed = 0;
	walk->depth = 0;
	walk->link = NULL;
	return 0;
}

void vfs_walk_move(struct vfs_walk *walk, struct arrow_vfs_entry *to)
{
	struct arrow_vfs_entry *from = walk->at;

	walk->at = to;
	arrow_vfs_entry_release(from);
}

static void walk_drop_link(struct vfs_walk *walk)
{
	if (walk->link)
		arrow_vfs_inode_release(walk->link);
	walk->link = NULL;
}

void vfs_walk_end(struct vfs_walk *walk)
{
	walk_drop_link(walk);
	while (walk->depth) {
		walk->link = walk->stack[--walk->depth].link;
		walk_drop_link(walk);
	}
	if (walk->start)
		arrow_vfs_entry_release(walk->start);
	arrow_vfs_entry_release(walk->at);
}

static struct arrow_vfs_entry *walk_root(const struct vfs_walk *walk)
{
	return walk->start ? walk->start : vfs_process.root;
}

/* "..": never above the root; from the root of a file system out of it. */
int vfs_walk_up(struct vfs_walk *walk)
{
	struct arrow_vfs_entry *at = walk->at;

	if (at == walk_root(walk))
		return walk->flags & VFS_WALK_BENEATH ? -EXDEV : 0;
	while (at->flags & ARROW_VFS_ROOT && at->inode->system->point) {
		if (walk->flags & VFS_WALK_NO_MOUNTS)
			return -EXDEV;
		at = at->inode->system->point;
	}
	vfs_walk_move(walk, arrow_vfs_entry_hold(vfs_mount_top(at->parent)));
	return 0;
}

/* Continue with the text of a link. */
static int walk_text(struct vfs_walk *walk, struct arrow_vfs_inode *link,
		     const char *text)
{
	if (!*text)
		return -ENOENT;
	if (*text == '/') {
		if (walk->flags & VFS_WALK_BENEATH)
			return -EXDEV;
		vfs_walk_move(walk, arrow_vfs_entry_hold(walk_root(walk)));
	}
	if (*walk->rest) {
		walk->stack[walk->depth].rest = walk->rest;
		walk->stack[walk->depth].link = walk->link;
		walk->depth++;
	} else {
		walk_drop_link(walk);
	}
	walk->link = link;
	link->references++;
	walk->rest = text;
	return 0;
}

/*
 * Follow a link that @walk->at is the directory of. Afterwards the text that
 * is left is that of the link, or the walk has jumped and only what followed
 * the link is left.
 */
int vfs_walk_follow(struct vfs_walk *walk, struct arrow_vfs_entry *link)
{
	struct arrow_vfs_entry *to = NULL;
	const char *text = NULL;

	if (walk->flags & VFS_WALK_NO_LINKS ||
	    walk->followed++ >= VFS_LINKS_MAX)
		return -ELOOP;
	vfs_touch_accessed(link->inode);
	int error = link->inode->ops->follow(link->inode, &text, &to);

	if (error)
		return error;
	if (!to)
		return walk_text(walk, link->inode, text);
	if (walk->flags & (VFS_WALK_BENEATH | VFS_WALK_IN_ROOT))
		error = -EXDEV;
	if (walk->flags & VFS_WALK_NO_JUMPS)
		error = -ELOOP;
	if (error) {
		arrow_vfs_entry_release(to);
		return error;
	}
	vfs_walk_move(walk, to);
	return 0;
}

/* Cut the next component off, and hash it on the way; what is left begins with
 * the one behind it. */
static void walk_cut(struct vfs_walk *walk)
{
	const char *text = walk->rest, *at = text;
	uint32_t hash = vfs_hash_start(walk->at->inode->number);

	for (; *at && *at != '/'; at++)
		hash = vfs_hash_add(hash, *at);
	walk->name.text = text;
	walk->name.length = (unsigned int)(at - text);
	walk->name.hash = hash;
	walk->last = VFS_LAST_NAME;
	if (text[0] == '.' && at == text + 1)
		walk->last = VFS_LAST_DOT;
	else if (text[0] == '.' && text[1] == '.' && at == text + 2)
		walk->last = VFS_LAST_DOT_DOT;
	walk->slash = *at == '/';
	while (*at == '/')
		at++;
	walk->rest = at;
}

int vfs_lookup_last(struct vfs_walk *walk, struct arrow_vfs_entry **found)
{
	if (walk->name.length > ARROW_VFS_NAME_MAX)
		return -ENAMETOOLONG;
	return vfs_lookup(walk->at, &walk->name, found);
}

/* Enter what the present component names; 1 if a link was followed. */
static int walk_enter(struct vfs_walk *walk, bool follow)
{
	struct arrow_vfs_entry *found;

	if (walk->last == VFS_LAST_DOT)
		return 0;
	if (walk->last == VFS_LAST_DOT_DOT)
		return vfs_walk_up(walk);
	int error = vfs_lookup_last(walk, &found);

	if (error)
		return error;
	if (follow && vfs_is(found->inode, ARROW_FILE_LINK)) {
		error = vfs_walk_follow(walk, found);
		arrow_vfs_entry_release(found);
		return error ? error : 1;
	}
	if (found->flags & ARROW_VFS_POINT) {
		struct arrow_vfs_entry *top =
			arrow_vfs_entry_hold(vfs_mount_top(found));

		arrow_vfs_entry_release(found);
		found = top;
		if (walk->flags & VFS_WALK_NO_MOUNTS) {
			arrow_vfs_entry_release(found);
			return -EXDEV;
		}
	}
	vfs_walk_move(walk, found);
	return 0;
}

static void walk_skip_slashes(struct vfs_walk *walk)
{
	while (*walk->rest == '/')
		walk->rest++;
}

/* The text of a link ends: go on with what stood behind the link. */
static void walk_pop(struct vfs_walk *walk)
{
	walk_drop_link(walk);
	walk->depth--;
	walk->rest = walk->stack[walk->depth].rest;
	walk->link = walk->stack[walk->depth].link;
}

/*
 * Walk all but the last component, which is then cut off and may be entered in
 * @walk->at: that is a directory with permission to search it, unless nothing
 * at all follows a root or a jump (VFS_LAST_ROOT).
 */
int vfs_walk_parents(struct vfs_walk *walk)
{
	int error;

	walk->slash = false;
	walk_skip_slashes(walk);
	for (;;) {
		while (!*walk->rest && walk->depth)
			walk_pop(walk);
		if (!*walk->rest) {
			walk->last = VFS_LAST_ROOT;
			return 0;
		}
		if (!vfs_is_directory(walk->at))
			return -ENOTDIR;
		error = vfs_permission(walk->at->inode, VFS_EXECUTE);
		if (error && !(walk->flags & VFS_WALK_TRUSTED))
			return error;
		walk_cut(walk);
		if (!*walk->rest && !walk->depth)
			return 0;
		error = walk_enter(walk, true);
		if (error < 0)
			return error;
		if (error)
			walk_skip_slashes(walk);
	}
}

/* Enter the last component; 1 if it was a link, and the walk goes on. */
int vfs_walk_last(struct vfs_walk *walk)
{
	if (walk->last == VFS_LAST_ROOT)
		return 0;
	if (walk->slash)
		walk->flags |= VFS_WALK_FOLLOW | VFS_WALK_DIRECTORY;
	return walk_enter(walk, walk->flags & VFS_WALK_FOLLOW);
}

/* All of it; @walk->at is what the path names. */
int vfs_walk_whole(struct vfs_walk *walk)
{
	int error;

	do {
		error = vfs_walk_parents(walk);
		if (!error)
			error = vfs_walk_last(walk);
	} while (error > 0);
	if (!error && walk->flags & VFS_WALK_DIRECTORY &&
	    !vfs_is_directory(walk->at))
		error = -ENOTDIR;
	return error;
}

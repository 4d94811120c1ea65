/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * rename. All memory that moving needs is taken first: then nothing can fail.
 * An entry keeps its identity when it moves, as open files and the working
 * directory hold on to it; a name of the archive leaves another entry behind
 * that hides the name.
 */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

#define RENAME_KEEP 1u
#define RENAME_SWAP 2u

/*
 * One entry that moves.
 * @entry: NULL: nothing stands there
 * @from: walk to where it is
 * @to: walk to where it shall be
 * @name, @hider: memory that it needs; @hider: NULL if none
 */
struct rename_move {
	struct arrow_vfs_entry *entry;
	struct vfs_walk *from, *to;
	char *name;
	struct arrow_vfs_entry *hider;
};

/* @new: what stands at the new place, and in an exchange moves to the old one */
struct rename {
	struct rename_move old, new;
	bool exchange;
};

static int rename_take(struct rename_move *move)
{
	struct arrow_vfs_entry *entry = move->entry;
	const struct arrow_vfs_name *name = &move->to->name;

	move->hider = NULL;
	move->name = arrow_alloc(name->length + 1);
	if (!move->name)
		return -ENOSPC;
	memcpy(move->name, name->text, name->length);
	move->name[name->length] = '\0';
	if (!(entry->flags & ARROW_VFS_LOWER))
		return 0;
	move->hider =
		arrow_vfs_entry_new(entry->parent, &move->from->name, NULL);
	if (move->hider)
		return 0;
	arrow_free(move->name);
	return -ENOSPC;
}

static void rename_give_back(struct rename_move *move)
{
	arrow_free(move->name);
	if (move->hider)
		arrow_vfs_entry_release(move->hider);
}

/* Links and sizes of the directories when the entry leaves one for the other. */
static void rename_count(const struct rename_move *move)
{
	struct arrow_vfs_inode *from = move->from->at->inode;
	struct arrow_vfs_inode *to = move->to->at->inode;

	if (vfs_is_directory(move->entry)) {
		from->links--;
		to->links++;
	}
	from->size -= VFS_NAME_SIZE;
	to->size += VFS_NAME_SIZE;
}

static void rename_move(struct rename_move *move)
{
	struct arrow_vfs_entry *entry = move->entry, *hider = move->hider;

	rename_count(move);
	vfs_entry_unlink(entry);
	vfs_entry_unchain(entry);
	if (hider) {
		/* leave the name of the archive hidden */
		hider->flags |= ARROW_VFS_TREE | ARROW_VFS_LOWER |
				ARROW_VFS_GONE;
		vfs_entry_chain(hider);
	}
	entry->flags &= (uint16_t)~ARROW_VFS_LOWER;
	if (entry->name != entry->own)
		arrow_free(entry->name);
	entry->name = move->name;
	entry->length = (uint16_t)move->to->name.length;
	entry->hash = move->to->name.hash;
	entry->parent = arrow_vfs_entry_hold(move->to->at);
	vfs_entry_chain(entry);
	vfs_entry_link(entry);
	arrow_vfs_entry_release(move->from->at);
}

static int rename_do(struct rename *rename)
{
	struct arrow_vfs_inode *from = rename->old.from->at->inode;
	struct arrow_vfs_inode *to = rename->old.to->at->inode;
	int error = rename_take(&rename->old);

	if (error)
		return error;
	if (rename->exchange) {
		error = rename_take(&rename->new);
		if (error) {
			rename_give_back(&rename->old);
			return error;
		}
	} else if (rename->new.entry) {
		vfs_remove(rename->new.entry);
	}
	rename_move(&rename->old);
	if (rename->exchange) {
		rename_move(&rename->new);
		vfs_touch_changed(rename->new.entry->inode);
	}
	vfs_touch_modified(from);
	vfs_touch_modified(to);
	rename->old.entry->inode->changed = to->changed;
	return 0;
}

/* Whether @entry is @above or lies in it. */
static bool rename_is_in(const struct arrow_vfs_entry *entry,
			 const struct arrow_vfs_entry *above)
{
	while (entry != above && !(entry->flags & ARROW_VFS_ROOT))
		entry = entry->parent;
	return entry == above;
}

/* A directory that moves gets another "..", which is written to. */
static int rename_may_move(const struct rename_move *move)
{
	if (!vfs_is_directory(move->entry) || move->from->at == move->to->at)
		return 0;
	return vfs_permission(move->entry->inode, VFS_WRITE);
}

static int rename_may(const struct rename *rename)
{
	struct arrow_vfs_entry *old = rename->old.entry;
	struct arrow_vfs_entry *new = rename->new.entry;
	struct arrow_vfs_entry *from = rename->old.from->at;
	struct arrow_vfs_entry *to = rename->old.to->at;
	bool is_directory = vfs_is_directory(old);
	int error = vfs_may_delete(from, old, is_directory);

	if (error)
		return error;
	if (!new)
		error = vfs_may_create(to);
	else
		error = vfs_may_delete(to, new,
				       rename->exchange ? vfs_is_directory(new)
							: is_directory);
	if (!error && !from->inode->ops->make)
		error = -EPERM;
	if (!error)
		error = rename_may_move(&rename->old);
	if (!error && rename->exchange)
		error = rename_may_move(&rename->new);
	if (error)
		return error;
	if (vfs_mount_is_point(old) || (new && vfs_mount_is_point(new)))
		return -EBUSY;
	if (new && !rename->exchange && vfs_is_directory(new) &&
	    !new->inode->ops->is_empty(new))
		return -ENOTEMPTY;
	return 0;
}

static int rename_check(const struct rename *rename, unsigned int flags)
{
	const struct arrow_vfs_entry *old = rename->old.entry;
	const struct arrow_vfs_entry *new = rename->new.entry;
	const struct vfs_walk *from = rename->old.from, *to = rename->old.to;

	if (flags & RENAME_KEEP && new)
		return -EEXIST;
	if (rename->exchange) {
		if (!new)
			return -ENOENT;
		if (!vfs_is_directory(new) && to->slash)
			return -ENOTDIR;
	}
	if (!vfs_is_directory(old) &&
	    (from->slash || (!rename->exchange && to->slash)))
		return -ENOTDIR;
	if (rename_is_in(to->at, old))
		return -EINVAL;
	if (new &&rename_is_in(from->at, new))
		return rename->exchange ? -EINVAL : -ENOTEMPTY;
	/* Two names of one file: nothing to do. */
	return new && new->inode == old->inode ? 1 : rename_may(rename);
}

/* Not a part of its caller, where the walks are far away on the stack. */
static __noinline int rename_between(struct vfs_walk *from, struct vfs_walk *to,
				     unsigned int flags)
{
	struct rename rename = {.old = {.from = from, .to = to},
				.new = {.from = to, .to = from},
				.exchange = flags &RENAME_SWAP};
	int error;

	if (from->at->inode->system != to->at->inode->system)
		return -EXDEV;
	if (from->last != VFS_LAST_NAME)
		return -EBUSY;
	if (to->last != VFS_LAST_NAME)
		return flags & RENAME_KEEP ? -EEXIST : -EBUSY;
	error = vfs_lookup_last(from, &rename.old.entry);
	if (error)
		return error;
	error = vfs_lookup_last(to, &rename.new.entry);
	if (error == -ENOENT)
		error = 0;
	if (!error)
		error = rename_check(&rename, flags);
	if (!error)
		error = rename_do(&rename);
	if (rename.new.entry)
		arrow_vfs_entry_release(rename.new.entry);
	arrow_vfs_entry_release(rename.old.entry);
	return error < 0 ? error : 0;
}

static long rename_at(long from_directory, uintptr_t from_path,
		      long to_directory, uintptr_t to_path, unsigned int flags)
{
	struct vfs_parent from, to;

	if (flags & ~(RENAME_KEEP | RENAME_SWAP) ||
	    flags == (RENAME_KEEP | RENAME_SWAP))
		return -EINVAL;
	int error = vfs_parent_find(&from, from_directory, from_path);

	if (error)
		return error;
	error = vfs_parent_find(&to, to_directory, to_path);
	if (!error) {
		error = rename_between(&from.walk, &to.walk, flags);
		vfs_parent_end(&to);
	}
	vfs_parent_end(&from);
	return error;
}

long arrow_sys_rename(long from, long to, ARROW_SYS_REST4)
{
	return rename_at(VFS_AT_CWD, (uintptr_t)from, VFS_AT_CWD, (uintptr_t)to,
			 0);
}

long arrow_sys_renameat(long from_directory, long from, long to_directory,
			long to, ARROW_SYS_REST2)
{
	return rename_at(from_directory, (uintptr_t)from, to_directory,
			 (uintptr_t)to, 0);
}

long arrow_sys_renameat2(long from_directory, long from, long to_directory,
			 long to, long flags, ARROW_SYS_REST1)
{
	return rename_at(from_directory, (uintptr_t)from, to_directory,
			 (uintptr_t)to, (unsigned int)flags);
}

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

struct rename {
	struct vfs_walk *from, *to;
	struct arrow_vfs_name old_name, new_name;
	struct arrow_vfs_entry *old, *new; /* @new may be NULL */
	bool exchange;
};

/* What moving one entry needs. */
struct rename_move {
	char *name;
	struct arrow_vfs_entry *hider;
};

static int rename_take(struct rename_move *move,
		       struct arrow_vfs_entry *entry,
		       const struct arrow_vfs_name *name)
{
	struct arrow_vfs_name own = {
		.text = entry->name, .length = entry->length, .hash = entry->hash};

	move->hider = NULL;
	move->name = arrow_alloc(name->length + 1);
	if (!move->name)
		return -ENOSPC;
	memcpy(move->name, name->text, name->length);
	move->name[name->length] = '\0';
	if (!(entry->flags & ARROW_VFS_LOWER))
		return 0;
	move->hider = arrow_vfs_entry_new(entry->parent, &own, NULL);
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

/* Leave the name of the archive hidden. */
static void rename_hide(struct arrow_vfs_entry *hider)
{
	hider->flags |= ARROW_VFS_TREE | ARROW_VFS_LOWER | ARROW_VFS_GONE;
	vfs_entry_chain(hider);
}

static void rename_move(struct arrow_vfs_entry *entry,
			struct arrow_vfs_entry *directory,
			const struct arrow_vfs_name *name,
			struct rename_move *move)
{
	struct arrow_vfs_entry *before = entry->parent;

	vfs_entry_unlink(entry);
	vfs_entry_unchain(entry);
	if (move->hider)
		rename_hide(move->hider);
	entry->flags &= (uint16_t)~ARROW_VFS_LOWER;
	if (entry->name != entry->own)
		arrow_free(entry->name);
	entry->name = move->name;
	entry->length = (uint16_t)name->length;
	entry->hash = name->hash;
	entry->parent = arrow_vfs_entry_hold(directory);
	vfs_entry_chain(entry);
	vfs_entry_link(entry);
	arrow_vfs_entry_release(before);
}

/* Links and sizes of the directories when @entry leaves one for the other. */
static void rename_count(struct arrow_vfs_entry *entry,
			 struct arrow_vfs_inode *from,
			 struct arrow_vfs_inode *to)
{
	if (vfs_is_directory(entry)) {
		from->links--;
		to->links++;
	}
	from->size -= VFS_NAME_SIZE;
	to->size += VFS_NAME_SIZE;
}

static int rename_do(struct rename *rename)
{
	struct arrow_vfs_entry *from = rename->from->at;
	struct arrow_vfs_entry *to = rename->to->at;
	struct rename_move moves[2];
	int error = rename_take(&moves[0], rename->old, &rename->new_name);

	if (error)
		return error;
	if (rename->exchange) {
		error = rename_take(&moves[1], rename->new, &rename->old_name);
		if (error) {
			rename_give_back(&moves[0]);
			return error;
		}
	} else if (rename->new) {
		vfs_remove(rename->new);
	}
	rename_count(rename->old, from->inode, to->inode);
	rename_move(rename->old, to, &rename->new_name, &moves[0]);
	if (rename->exchange) {
		rename_count(rename->new, to->inode, from->inode);
		rename_move(rename->new, from, &rename->old_name, &moves[1]);
		vfs_touch_changed(rename->new->inode);
	}
	vfs_touch_modified(from->inode);
	vfs_touch_modified(to->inode);
	rename->old->inode->changed = to->inode->changed;
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
static int rename_may_move(const struct arrow_vfs_entry *entry,
			   const struct rename *rename)
{
	if (!vfs_is_directory(entry) || rename->from->at == rename->to->at)
		return 0;
	return vfs_permission(entry->inode, VFS_WRITE);
}

static int rename_may(const struct rename *rename)
{
	struct arrow_vfs_entry *old = rename->old, *new = rename->new;
	bool is_directory = vfs_is_directory(old);
	int error = vfs_may_delete(rename->from->at, old, is_directory);

	if (error)
		return error;
	if (!new)
		error = vfs_may_create(rename->to->at);
	else if (rename->exchange)
		error = vfs_may_delete(rename->to->at, new,
				       vfs_is_directory(new));
	else
		error = vfs_may_delete(rename->to->at, new, is_directory);
	if (!error && !rename->from->at->inode->ops->make)
		error = -EPERM;
	if (!error)
		error = rename_may_move(old, rename);
	if (!error && rename->exchange)
		error = rename_may_move(new, rename);
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
	struct arrow_vfs_entry *old = rename->old, *new = rename->new;

	if (flags & RENAME_KEEP && new)
		return -EEXIST;
	if (rename->exchange) {
		if (!new)
			return -ENOENT;
		if (!vfs_is_directory(new) && rename->to->slash)
			return -ENOTDIR;
	}
	if (!vfs_is_directory(old) &&
	    (rename->from->slash ||
	     (!rename->exchange && rename->to->slash)))
		return -ENOTDIR;
	if (rename_is_in(rename->to->at, old))
		return -EINVAL;
	if (new && rename_is_in(rename->from->at, new))
		return rename->exchange ? -EINVAL : -ENOTEMPTY;
	/* Two names of one file: nothing to do. */
	return new && new->inode == old->inode ? 1 : rename_may(rename);
}

static int rename_between(struct vfs_walk *from, struct vfs_walk *to,
			  unsigned int flags)
{
	struct rename rename = {.from = from, .to = to,
				.exchange = flags & RENAME_SWAP};
	int error;

	if (from->at->inode->system != to->at->inode->system)
		return -EXDEV;
	if (from->last != VFS_LAST_NAME)
		return -EBUSY;
	if (to->last != VFS_LAST_NAME)
		return flags & RENAME_KEEP ? -EEXIST : -EBUSY;
	error = vfs_last_name(from, &rename.old_name);
	if (!error)
		error = vfs_lookup(from->at, &rename.old_name, &rename.old);
	if (error)
		return error;
	error = vfs_last_name(to, &rename.new_name);
	if (!error)
		error = vfs_lookup(to->at, &rename.new_name, &rename.new);
	if (error == -ENOENT)
		error = 0;
	if (!error)
		error = rename_check(&rename, flags);
	if (!error)
		error = rename_do(&rename);
	if (rename.new)
		arrow_vfs_entry_release(rename.new);
	arrow_vfs_entry_release(rename.old);
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

/* SPDX-License-Identifier: BSD-3-Clause */
/* Time stamps, with the rules of a file system mounted `relatime`. */
#include "vfs_priv.h"

#define TIMES_DAY 86400

void vfs_touch_changed(struct arrow_vfs_inode *inode)
{
	arrow_time_wall(&inode->changed);
}

void vfs_touch_modified(struct arrow_vfs_inode *inode)
{
	arrow_time_wall(&inode->modified);
	inode->changed = inode->modified;
}

static bool times_is_later(const struct arrow_time_wall *a,
			   const struct arrow_time_wall *b)
{
	if (a->seconds != b->seconds)
		return a->seconds > b->seconds;
	return a->nanoseconds > b->nanoseconds;
}

/* Only if it was not accessed since it changed, or not for a day. */
void vfs_touch_accessed(struct arrow_vfs_inode *inode)
{
	struct arrow_time_wall now;

	arrow_time_wall(&now);
	if (!times_is_later(&inode->accessed, &inode->modified) ||
	    !times_is_later(&inode->accessed, &inode->changed) ||
	    now.seconds - inode->accessed.seconds >= TIMES_DAY)
		inode->accessed = now;
}

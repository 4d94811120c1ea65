/* SPDX-License-Identifier: BSD-3-Clause */
/* Who may do what; the rest of the library is compared with the host by the
 * tests of ramfs. */
#include <arrow/test.h>

#include "../../credentials/src/credentials.c"
#include "permission.c"

static struct arrow_vfs_inode inode, parent_inode;
static struct arrow_vfs_entry parent = {.inode = &parent_inode};
static struct arrow_vfs_entry entry = {.inode = &inode};

static void as(uint32_t user, uint32_t group, uint64_t capabilities)
{
	arrow_credentials.fsuid = user;
	arrow_credentials.fsgid = group;
	arrow_credentials.effective = capabilities;
}

static int may(uint32_t mode, unsigned int access)
{
	inode.mode = mode;
	inode.uid = 5;
	inode.gid = 6;
	return vfs_permission(&inode, access);
}

/* The owner's bits count for the owner, even if the others' grant more. */
static void test_classes(void)
{
	as(5, 6, 0);
	ARROW_CHECK_INT(may(0100077, VFS_READ), -EACCES);
	ARROW_CHECK_INT(may(0100400, VFS_READ), 0);
	as(7, 6, 0);
	ARROW_CHECK_INT(may(0100707, VFS_READ), -EACCES);
	ARROW_CHECK_INT(may(0100060, VFS_READ | VFS_WRITE), 0);
	ARROW_CHECK_INT(may(0100060, VFS_EXECUTE), -EACCES);
	as(7, 8, 0);
	ARROW_CHECK_INT(may(0100770, VFS_READ), -EACCES);
	ARROW_CHECK_INT(may(0100001, VFS_EXECUTE), 0);
	ARROW_CHECK_INT(may(0100000, 0), 0);
}

static void test_capabilities(void)
{
	as(7, 8, (uint64_t)1 << ARROW_CREDENTIALS_DAC_OVERRIDE);
	ARROW_CHECK_INT(may(0100000, VFS_READ | VFS_WRITE), 0);
	ARROW_CHECK_INT(may(0100000, VFS_EXECUTE), -EACCES);
	ARROW_CHECK_INT(may(0100010, VFS_EXECUTE), 0);
	ARROW_CHECK_INT(may(0040000, VFS_EXECUTE | VFS_WRITE), 0);
	as(7, 8, (uint64_t)1 << ARROW_CREDENTIALS_DAC_READ_SEARCH);
	ARROW_CHECK_INT(may(0100000, VFS_READ), 0);
	ARROW_CHECK_INT(may(0100000, VFS_WRITE), -EACCES);
	ARROW_CHECK_INT(may(0040000, VFS_READ | VFS_EXECUTE), 0);
	ARROW_CHECK_INT(may(0040000, VFS_WRITE), -EACCES);
}

static void test_sticky(void)
{
	parent_inode = (struct arrow_vfs_inode){.mode = 0041777, .uid = 9};
	inode = (struct arrow_vfs_inode){.mode = 0100644, .uid = 5};
	as(7, 8, 0);
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, false), -EPERM);
	as(5, 8, 0);
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, false), 0);
	as(9, 8, 0);
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, false), 0);
	as(7, 8, (uint64_t)1 << ARROW_CREDENTIALS_FOWNER);
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, false), 0);
}

static void test_kinds(void)
{
	parent_inode = (struct arrow_vfs_inode){.mode = 0040777};
	as(0, 0, ARROW_CREDENTIALS_ALL);
	inode.mode = 0100644;
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, true), -ENOTDIR);
	inode.mode = 0040755;
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, false), -EISDIR);
	entry.flags = ARROW_VFS_ROOT;
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, true), -EBUSY);
	entry.flags = 0;
	parent.flags = ARROW_VFS_GONE;
	ARROW_CHECK_INT(vfs_may_delete(&parent, &entry, true), -ENOENT);
	ARROW_CHECK_INT(vfs_may_create(&parent), -ENOENT);
}

int main(void)
{
	ARROW_TEST(test_classes);
	ARROW_TEST(test_capabilities);
	ARROW_TEST(test_sticky);
	ARROW_TEST(test_kinds);
	return arrow_test_end();
}

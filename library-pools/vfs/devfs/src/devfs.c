/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/device.h>
#include <arrow/devfs.h>
#include <arrow/errno.h>

/* Links to /proc/self/fd and then to what is in it, from 0 on. */
#define DEVFS_OPEN_FILES "/proc/self/fd"
static const char *const devfs_links[] = {"fd", "stdin", "stdout", "stderr"};

/* The archive's own node of that name is right, too. */
static int devfs_make(struct arrow_vfs_entry *directory, const char *name,
		      const struct arrow_vfs_new *how)
{
	int error = arrow_vfs_make(directory, name, how, NULL);

	return error == -EEXIST ? 0 : error;
}

/* A device in a directory below /dev: only the directory of its driver makes
 * sense of it, so its node is left to that. */
static bool devfs_is_plain(const char *name)
{
	while (*name && *name != '/')
		name++;
	return !*name;
}

static int devfs_start(struct arrow_vfs_system *system,
		       struct arrow_vfs_entry *point)
{
	struct arrow_vfs_new new = {
		.mode = ARROW_FILE_DIRECTORY | ARROW_FILE_STICKY | 0777};
	const struct arrow_device_ops *device;
	char target[] = DEVFS_OPEN_FILES "\0" "0";
	char *end = target + sizeof(DEVFS_OPEN_FILES) - 1;
	int error = devfs_make(point, "shm", &new);

	(void)system;
	for (unsigned int i = 0; !error && i < ARROW_COUNT(devfs_links); i++) {
		new.mode = ARROW_FILE_LINK | 0777;
		new.target = target;
		error = devfs_make(point, devfs_links[i], &new);
		end[0] = '/';
		end[1] = (char)('0' + i);
	}
	new.target = NULL;
	for (unsigned int i = 0; !error && (device = arrow_device_at(i)); i++) {
		new.mode = device->mode;
		new.major = device->major;
		new.minor = device->minor;
		if (devfs_is_plain(device->name))
			error = devfs_make(point, device->name, &new);
	}
	return error;
}

const struct arrow_vfs_ops arrow_devfs = {
	.name = "devtmpfs",
	.path = "/dev",
	.start = devfs_start,
};

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Devices: what stands below /dev. Drivers stand in the table `device`; a few
 * that every program expects are here: null, zero, full and a plain console,
 * which a driver of the same name or number takes the place of.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/file.h>
#include <arrow/types.h>

/**
 * struct arrow_device_ops - A device and what can be done with it.
 * @name: path below /dev
 * @mode: kind and permissions of its node
 * @major, @minor: its number, Linux's if Linux has the device
 * @anonymous: to map it is to map memory
 * @read: as the operation of an open file, without a position; NULL: -EINVAL
 * @write: likewise
 * @seek: likewise; NULL: there are no positions, -ESPIPE
 * @ioctl: likewise; NULL: -ENOTTY
 * @poll: likewise; NULL: always readable and writable, %ARROW_FILE_POLL_ALWAYS
 * @open: the device is being opened, @file is complete; NULL: 0
 */
struct arrow_device_ops {
	const char *name;
	uint32_t mode;
	uint32_t major, minor;
	bool anonymous;
	ssize_t (*read)(struct arrow_file *file, struct arrow_io *io);
	ssize_t (*write)(struct arrow_file *file, struct arrow_io *io);
	int64_t (*seek)(struct arrow_file *file, int64_t offset, int whence);
	long (*ioctl)(struct arrow_file *file, unsigned int request,
		      uintptr_t argument);
	unsigned int (*poll)(struct arrow_file *file);
	int (*open)(struct arrow_file *file);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_device_ops *const arrow_device_table[];
extern const unsigned int arrow_device_table_size;

/**
 * arrow_device_by_name() - Find a device.
 * @name: below /dev
 *
 * Return: the device of that name of lowest rank, or NULL.
 */
ARROW_API const struct arrow_device_ops *arrow_device_by_name(const char *name);

/**
 * arrow_device_by_number() - Find the device behind a node.
 * @mode: of the node, for its kind
 * @major: its number
 * @minor: its number
 *
 * Return: the device of lowest rank, or NULL.
 */
ARROW_API const struct arrow_device_ops *
arrow_device_by_number(uint32_t mode, uint32_t major, uint32_t minor);

/**
 * arrow_device_at() - Go through all devices.
 * @index: from 0
 *
 * Return: a device, or NULL behind the last one. A name may come again; the
 * first one counts.
 */
ARROW_API const struct arrow_device_ops *arrow_device_at(unsigned int index);

/** arrow_device_console - The plain console, last in the table. */
ARROW_API extern const struct arrow_device_ops arrow_device_console;

/**
 * arrow_device_file - Operations of an open device that has no name.
 *
 * The file's data is the device.
 */
ARROW_API extern const struct arrow_file_ops arrow_device_file;

/**
 * arrow_device_read(), arrow_device_write(), arrow_device_seek(),
 * arrow_device_ioctl(), arrow_device_poll(), arrow_device_map() - The same one
 * by one, for files that are more than a device. The file's data is the device.
 */
ARROW_API ssize_t arrow_device_read(struct arrow_file *file,
				    struct arrow_io *io, int64_t *position);
ARROW_API ssize_t arrow_device_write(struct arrow_file *file,
				     struct arrow_io *io, int64_t *position);
ARROW_API int64_t arrow_device_seek(struct arrow_file *file, int64_t offset,
				    int whence);
ARROW_API long arrow_device_ioctl(struct arrow_file *file, unsigned int request,
				  uintptr_t argument);
ARROW_API unsigned int arrow_device_poll(struct arrow_file *file);
ARROW_API int arrow_device_map(struct arrow_file *file,
			       struct arrow_vma_source **source);

/**
 * arrow_device_seek_nowhere() - A seek operation whose answer is always 0.
 *
 * For devices where every position is the same.
 */
ARROW_API int64_t arrow_device_seek_nowhere(struct arrow_file *file,
					    int64_t offset, int whence);

/** arrow_device_swallow() - A write operation that drops all bytes unread. */
ARROW_API ssize_t arrow_device_swallow(struct arrow_file *file,
				       struct arrow_io *io);

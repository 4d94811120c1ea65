/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The device for programs. Linux has a file of this kind, too, called fail-nth.
 * Its number is one of those that Linux keeps for local use.
 */
#include <arrow/errno.h>
#include <arrow/fail_alloc.h>
#include <arrow/format.h>
#include <arrow/pmm.h>
#include <arrow/pmm_fail.h>

#include "fail_alloc_priv.h"

#define DEVICE_MAJOR 60
#define DEVICE_MINOR 0

/* Three numbers of 64 bits, blanks, a newline and the NUL. */
#define DEVICE_LINE_SIZE 64

static ssize_t device_read(struct arrow_file *file, struct arrow_io *io)
{
	const struct arrow_pmm_fail *fail = &arrow_pmm_fail;
	uint64_t left = fail->at > fail->count ? fail->at - fail->count : 0;
	char line[DEVICE_LINE_SIZE];
	struct arrow_pmm_stats stats;

	(void)file;
	arrow_pmm_stats(&stats);
	size_t n = (size_t)arrow_snprintf(line, sizeof(line), "%lu %ld %lu\n",
					  left, fail->blocks, stats.used);

	if (n > io->left)
		n = io->left;
	size_t moved = arrow_io_put(io, line, n);

	return moved || !n ? (ssize_t)moved : -EFAULT;
}

static ssize_t device_write(struct arrow_file *file, struct arrow_io *io)
{
	char text[FAIL_ALLOC_DIGITS + 2] = "";
	size_t n = io->left;
	uint64_t number;

	(void)file;
	if (n >= sizeof(text))
		return -EINVAL;
	if (arrow_io_get(io, text, n) != n)
		return -EFAULT;
	const char *end = fail_alloc_number(text, &number);

	if (!end || (*end && *end != '\n'))
		return -EINVAL;
	arrow_pmm_fail.stays = false;
	arrow_pmm_fail.at = number ? arrow_pmm_fail.count + number : 0;
	return (ssize_t)n;
}

const struct arrow_device_ops arrow_fail_alloc_device = {
	.name = "fail-alloc",
	.mode = ARROW_FILE_CHARACTER | 0600,
	.major = DEVICE_MAJOR,
	.minor = DEVICE_MINOR,
	.read = device_read,
	.write = device_write,
};

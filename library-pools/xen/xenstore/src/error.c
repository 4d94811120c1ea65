/* SPDX-License-Identifier: BSD-3-Clause */
/* The names that the protocol has, and no others. */
#include <arrow/compiler.h>
#include <arrow/errno.h>

#include "error.h"

static const struct {
	char name[ERROR_NAME_MAX];
	unsigned char number;
} error_names[] = {
	{"EINVAL", EINVAL}, {"EACCES", EACCES},	  {"EEXIST", EEXIST},
	{"EISDIR", EISDIR}, {"ENOENT", ENOENT},	  {"ENOMEM", ENOMEM},
	{"ENOSPC", ENOSPC}, {"EIO", EIO},	  {"ENOTEMPTY", ENOTEMPTY},
	{"ENOSYS", ENOSYS}, {"EROFS", EROFS},	  {"EBUSY", EBUSY},
	{"EAGAIN", EAGAIN}, {"EISCONN", EISCONN}, {"E2BIG", E2BIG},
	{"EPERM", EPERM},
};

static bool error_is(const char *known, const char *name, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (known[i] != name[i])
			return false;
		if (!known[i])
			return i + 1 == n;
	}
	return false;
}

int error_number(const char *name, size_t n)
{
	for (unsigned int i = 0; i < ARROW_COUNT(error_names); i++)
		if (error_is(error_names[i].name, name, n))
			return -error_names[i].number;
	return -EIO;
}

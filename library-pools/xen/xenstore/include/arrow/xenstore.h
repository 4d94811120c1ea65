/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The store of names and values that the domains of a host share: a tree whose
 * nodes have a value and children. A path begins with `/`; one that does not is
 * below the domain's own node, /local/domain/NUMBER: "name" is the domain's
 * name, "domid" its number.
 *
 * One caller at a time: a call sends one request and waits for its answer, at
 *most XENSTORE_SECONDS. All of them can return, beside what they say
 *themselves:
 *
 *	-ENODEV		there is no store: no Xen, or the first domain
 *	-E2BIG		path and value have more than 4,096 bytes, NUL included,
 *			or the answer would
 *	-ETIMEDOUT	no answer in time; a change may have been made or not
 *	-EIO		the other end does not keep to the protocol, and is not
 *			asked any more; or it failed
 *	-EINVAL, -EACCES, -ENOENT, -ENOSPC and others as the store says: no such
 *			path can be, it is another's, it is not there, it would
 *			be more than the domain may have
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_xenstore_read() - The value of a node.
 * @path: of the node
 * @to: filled in with the value, which may be any bytes, and a NUL behind it;
 *	unspecified on failure
 * @size: bytes there
 *
 * Context: interrupts off, not in a trap.
 * Return: how many bytes the value has, without the NUL; -ERANGE if it does not
 * fit; or as above.
 */
ARROW_API long arrow_xenstore_read(const char *path, char *to, size_t size);

/**
 * arrow_xenstore_write() - Set the value of a node.
 * @path: of the node, which is made if it is not there, with those above it
 * @value: any bytes
 * @n: how many
 *
 * Context: interrupts off, not in a trap.
 * Return: 0, or as above.
 */
ARROW_API int arrow_xenstore_write(const char *path, const char *value,
				   size_t n);

/**
 * arrow_xenstore_list() - The children of a node.
 * @path: of the node
 * @to: filled in with the children's names, each ended by a NUL, in the store's
 *	order; unspecified on failure
 * @size: bytes there
 *
 * Context: interrupts off, not in a trap.
 * Return: how many bytes the names have, with their NULs, 0 if there are no
 * children; -ERANGE if they do not fit; or as above.
 */
ARROW_API long arrow_xenstore_list(const char *path, char *to, size_t size);

/**
 * arrow_xenstore_remove() - Remove a node and all below it.
 * @path: of the node; a missing one whose parent is there is no failure
 *
 * Context: interrupts off, not in a trap.
 * Return: 0, or as above.
 */
ARROW_API int arrow_xenstore_remove(const char *path);

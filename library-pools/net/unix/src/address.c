/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Addresses: paths, which are nodes in the file system, and abstract ones, which
 * begin with a zero and are nowhere else. They are few, and looked for one by one.
 */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <arrow/vfs.h>

#include "unix_priv.h"

/* Abstract addresses that are made up: a zero and five hexadecimal digits. */
#define ADDRESS_MADE_DIGITS 5
#define ADDRESS_MADE_COUNT (1u << 4 * ADDRESS_MADE_DIGITS)

static bool address_is_path(const struct arrow_socket_name *name)
{
	return name->bytes[UNIX_PATH_AT];
}

/* The path, which ends with NUL. */
static const char *address_path(const struct arrow_socket_name *name)
{
	return (const char *)name->bytes + UNIX_PATH_AT;
}

int address_check(const struct arrow_socket_name *name)
{
	if (name->size <= UNIX_PATH_AT || name->size > UNIX_NAME_MAX ||
	    arrow_socket_name_family(name) != UNIX_FAMILY)
		return -EINVAL;
	return 0;
}

static struct unix_address *address_new(const struct arrow_socket_name *name)
{
	struct unix_address *address = arrow_alloc_zeroed(1, sizeof(*address));

	if (!address)
		return NULL;
	address->references = 1;
	address->name.size = name->size;
	memcpy(address->name.bytes, name->bytes, name->size);
	if (!address_is_path(name))
		return address;
	/* what follows the end is not part of a path, but the end is */
	unsigned int size = UNIX_PATH_AT;

	while (size < name->size && name->bytes[size])
		size++;
	address->name.size = size + 1;
	return address;
}

void address_put(struct unix_address *address)
{
	if (!address || --address->references)
		return;
	if (address->entry)
		arrow_vfs_entry_release(address->entry);
	arrow_free(address);
}

/* The socket of a type with an abstract address; NULL: nobody has it. */
static struct unix_socket *
address_find_abstract(const struct arrow_socket_name *name, int type)
{
	struct unix_socket *at = unix_all;

	while (at && !(at->bound && at->socket.type == type &&
		       at->address->name.size == name->size &&
		       !memcmp(at->address->name.bytes, name->bytes,
			       name->size)))
		at = at->next;
	return at;
}

/* The socket that is bound to a node. */
static struct unix_socket *
address_find_node(const struct arrow_vfs_inode *inode)
{
	struct unix_socket *at = unix_all;

	while (at && !(at->bound && at->address->entry &&
		       at->address->entry->inode == inode))
		at = at->next;
	return at;
}

static int address_find_path(const char *path, int type,
			     struct unix_socket **found)
{
	struct arrow_vfs_entry *entry;
	int error = arrow_vfs_socket_find(path, &entry);

	if (error)
		return error;
	*found = address_find_node(entry->inode);
	arrow_vfs_entry_release(entry);
	if (!*found)
		return -ECONNREFUSED;
	return (*found)->socket.type == type ? 0 : -EPROTOTYPE;
}

int address_find(const struct unix_socket *from,
		 const struct arrow_socket_name *name,
		 struct unix_socket **found)
{
	int error = 0;

	if (address_is_path(name)) {
		error = address_find_path(address_path(name),
					  from->socket.type, found);
	} else {
		*found = address_find_abstract(name, from->socket.type);
		if (!*found)
			error = -ECONNREFUSED;
	}
	if (!error)
		unix_hold(*found);
	return error;
}

static int address_bind(struct unix_socket *socket,
			const struct arrow_socket_name *name)
{
	struct arrow_vfs_entry *entry = NULL;
	struct unix_address *address;
	int error = 0;

	if (!address_is_path(name) &&
	    address_find_abstract(name, socket->socket.type))
		return -EADDRINUSE;
	address = address_new(name);
	if (!address)
		return -ENOMEM;
	if (address_is_path(name))
		error = arrow_vfs_socket_make(address_path(name), &entry);
	if (error) {
		address_put(address);
		return error == -EEXIST ? -EADDRINUSE : error;
	}
	address->entry = entry;
	socket->address = address;
	socket->bound = true;
	return 0;
}

int address_make(struct unix_socket *socket)
{
	static const char digits[] = "0123456789abcdef";
	static unsigned int number;
	static const uint16_t family = UNIX_FAMILY;
	struct arrow_socket_name name = {
		.size = UNIX_PATH_AT + 1 + ADDRESS_MADE_DIGITS};

	if (socket->address)
		return 0;
	memcpy(name.bytes, &family, sizeof(family));
	for (unsigned int tried = 0; tried < ADDRESS_MADE_COUNT; tried++) {
		unsigned int rest = number++ % ADDRESS_MADE_COUNT;

		for (unsigned int i = 0; i < ADDRESS_MADE_DIGITS; i++) {
			name.bytes[name.size - 1 - i] =
				(unsigned char)digits[rest & 0xf];
			rest >>= 4;
		}
		int error = address_bind(socket, &name);

		if (error != -EADDRINUSE)
			return error;
	}
	return -ENOSPC;
}

int unix_bind(struct arrow_socket *base, const struct arrow_socket_name *name)
{
	struct unix_socket *socket = unix_of(base);

	if (name->size == UNIX_PATH_AT &&
	    arrow_socket_name_family(name) == UNIX_FAMILY)
		return address_make(socket);
	int error = address_check(name);

	if (!error && socket->address)
		error = -EINVAL;
	return error ? error : address_bind(socket, name);
}

int unix_name(struct arrow_socket *base, bool peer,
	      struct arrow_socket_name *name)
{
	static const uint16_t family = UNIX_FAMILY;
	const struct unix_socket *socket = unix_of(base);

	if (peer)
		socket = socket->peer;
	if (!socket)
		return -ENOTCONN;
	if (socket->address) {
		*name = socket->address->name;
		return 0;
	}
	name->size = sizeof(family);
	memcpy(name->bytes, &family, sizeof(family));
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* Finding devices: those of the table first, then those that are always there. */
#include "device_priv.h"

static const struct arrow_device_ops *const device_own[] = {
	&device_null,
	&device_zero,
	&device_full,
};

const struct arrow_device_ops *arrow_device_at(unsigned int index)
{
	if (index < arrow_device_table_size)
		return arrow_device_table[index];
	index -= arrow_device_table_size;
	return index < ARROW_COUNT(device_own) ? device_own[index] : NULL;
}

static bool device_is_named(const struct arrow_device_ops *device,
			    const char *name)
{
	const char *own = device->name;

	while (*own && *own == *name) {
		own++;
		name++;
	}
	return *own == *name;
}

const struct arrow_device_ops *arrow_device_by_name(const char *name)
{
	const struct arrow_device_ops *device;

	for (unsigned int i = 0; (device = arrow_device_at(i)); i++) {
		if (device_is_named(device, name))
			break;
	}
	return device;
}

const struct arrow_device_ops *
arrow_device_by_number(uint32_t mode, uint32_t major, uint32_t minor)
{
	const struct arrow_device_ops *device;

	for (unsigned int i = 0; (device = arrow_device_at(i)); i++) {
		if (device->major == major && device->minor == minor &&
		    arrow_file_is(device->mode, mode))
			break;
	}
	return device;
}

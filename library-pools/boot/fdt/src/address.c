/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An address counts on the bus that a device hangs on. Each node above that is
 * a bus says, in its property `ranges`, where it lies on the one above it; an
 * empty one says that nothing changes, and none at all, that there is no way.
 */
#include "fdt_priv.h"

/* Go from the bus at @depth to the one above it. */
static bool address_up(const struct fdt_walk *walk, unsigned int depth,
		       uint64_t *address)
{
	uint32_t below = fdt_address_cells(walk, depth);
	uint32_t above = fdt_address_cells(walk, depth - 1);
	uint32_t sizes = fdt_size_cells(walk, depth);
	uint32_t step = (below + above + sizes) * 4;
	struct fdt_value ranges;

	if (!fdt_find(&walk->tree, walk->inside[depth], "ranges", &ranges))
		return false;
	if (!ranges.size)
		return true;
	for (uint32_t at = 0; step && step <= ranges.size - at; at += step) {
		const uint8_t *range = ranges.bytes + at;
		uint64_t child = fdt_number(range, below);
		uint64_t parent = fdt_number(range + below * 4, above);

		if (*address - child <
		    fdt_number(range + (below + above) * 4, sizes)) {
			*address += parent - child;
			return true;
		}
	}
	return false;
}

bool fdt_address(const struct fdt_walk *walk, uint64_t *address, uint64_t *size)
{
	struct fdt_value reg;
	uint32_t addresses;
	uint32_t sizes;
	uint64_t found;

	if (!walk->depth || !fdt_find(&walk->tree, walk->inside[walk->depth],
				      "reg", &reg))
		return false;
	addresses = fdt_address_cells(walk, walk->depth - 1);
	sizes = fdt_size_cells(walk, walk->depth - 1);
	if (!addresses || reg.size < (addresses + sizes) * 4)
		return false;
	found = fdt_number(reg.bytes, addresses);
	for (unsigned int depth = walk->depth - 1; depth; depth--) {
		if (!address_up(walk, depth, &found))
			return false;
	}
	*address = found;
	*size = fdt_number(reg.bytes + addresses * 4, sizes);
	return true;
}

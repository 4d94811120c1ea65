/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An address counts on the bus that a device hangs on. Each node above that is
 * a bus says, in its property `ranges`, where it lies on the one above it; an
 * empty one says that nothing changes, and none at all, that there is no way.
 */
#include "fdt_priv.h"

/* What no number has is nonsense. */
uint32_t fdt_cells(const struct fdt_value *value, uint32_t otherwise)
{
	uint32_t cells = value->size == 4 ? fdt_word(value->bytes) : otherwise;

	return cells <= 4 ? cells : otherwise;
}

/* A node that others hang on. */
struct address_bus {
	uint32_t address_cells;
	uint32_t size_cells;
	struct fdt_value ranges;
};

static void address_bus(const struct fdt_walk *walk, unsigned int depth,
			struct address_bus *bus)
{
	static const char *const wanted[] = {"#address-cells",
					     "#size-cells", "ranges"};
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};

	if (!depth) {
		*bus = (struct address_bus){walk->address_cells,
					    walk->size_cells,
					    {NULL, 0}};
		return;
	}
	fdt_find(&walk->tree, walk->inside[depth], wanted,
		 FDT_BEGINS_3(wanted), values, ARROW_COUNT(wanted));
	*bus = (struct address_bus){fdt_cells(&values[0], 2),
				    fdt_cells(&values[1], 1),
				    values[2]};
}

/* Go from a bus to the one above it. */
static bool address_up(const struct address_bus *bus,
		       const struct address_bus *above, uint64_t *address)
{
	uint32_t below = bus->address_cells;
	uint32_t both = below + above->address_cells;
	uint32_t step = (both + bus->size_cells) * 4;
	uint32_t size = bus->ranges.size;

	if (!bus->ranges.bytes)
		return false;
	if (!size)
		return true;
	for (uint32_t at = 0; step && step <= size - at; at += step) {
		const uint8_t *range = bus->ranges.bytes + at;
		uint64_t child = fdt_number(range, below);
		uint64_t parent =
			fdt_number(range + below * 4, above->address_cells);

		if (*address - child <
		    fdt_number(range + both * 4, bus->size_cells)) {
			*address += parent - child;
			return true;
		}
	}
	return false;
}

bool fdt_address(const struct fdt_walk *walk, struct fdt_value *reg,
		 uint64_t *address, uint64_t *size)
{
	unsigned int depth = walk->depth;
	uint32_t step;
	struct address_bus bus;
	struct address_bus above;
	uint64_t found;
	uint64_t bytes;

	if (!depth)
		return false;
	address_bus(walk, --depth, &bus);
	step = (bus.address_cells + bus.size_cells) * 4;
	if (!bus.address_cells || reg->size < step)
		return false;
	found = fdt_number(reg->bytes, bus.address_cells);
	bytes = fdt_number(reg->bytes + bus.address_cells * 4, bus.size_cells);
	reg->bytes += step;
	reg->size -= step;
	for (; depth; bus = above) {
		address_bus(walk, --depth, &above);
		if (!address_up(&bus, &above, &found))
			return false;
	}
	*address = found;
	*size = bytes;
	return true;
}

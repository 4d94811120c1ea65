/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The devices that drivers know, which of them shall be the console, and where
 * their interrupts go.
 */
#include "fdt_priv.h"

/**
 * struct device_entry - A device, and its way there.
 * @device: what others see; first, so that a pointer to it is one to the entry
 * @depth: nodes above it, the root included
 * @path: where their names begin, and its own behind the last
 */
struct device_entry {
	struct arrow_fdt_device device;
	unsigned int depth;
	const uint8_t *path[FDT_DEPTH_MAX];
};

static struct device_entry devices[ARROW_FDT_DEVICES_MAX];
static unsigned int device_count;

void fdt_begin_devices(struct fdt_walk *walk)
{
	for (unsigned int i = 0; i < arrow_fdt_table_size; i++)
		walk->drivers |=
			UINT64_C(1) << fdt_hash(fdt_prefix(
				arrow_fdt_table[i]->compatible));
}

/* The driver that knows a text; @size bytes can be read, eight at least. */
static __noinline const struct arrow_fdt_ops *device_driver(const uint8_t *text,
							    size_t size)
{
	struct fdt_value rest = {text + FDT_PREFIX, size - FDT_PREFIX};
	const struct arrow_fdt_ops *const *end =
		arrow_fdt_table + arrow_fdt_table_size;
	uint64_t prefix = fdt_prefix(text);

	for (const struct arrow_fdt_ops *const *ops = arrow_fdt_table; ops < end;
	     ops++) {
		const char *known = (*ops)->compatible;

		if (fdt_prefix(known) == prefix &&
		    (fdt_nul(prefix) || fdt_is_text(&rest, known + FDT_PREFIX)))
			return *ops;
	}
	return NULL;
}

/* Among the texts of a property, the first that some driver knows. */
static inline const struct arrow_fdt_ops *
device_find(const struct fdt_walk *walk, const uint8_t *text, size_t size)
{
	const uint8_t *last = text + size - FDT_PREFIX;
	const struct arrow_fdt_ops *ops;

	while (text <= last) {
		uint64_t word = fdt_prefix(text);

		if (walk->drivers >> fdt_hash(word) & 1) {
			ops = device_driver(text, (size_t)(last - text) +
							  FDT_PREFIX);
			if (ops)
				return ops;
		}
		while (!fdt_nul(word)) {
			text += FDT_PREFIX;
			if (text > last)
				return NULL;
			word = fdt_prefix(text);
		}
		text += (__builtin_ctzl(fdt_nul(word)) >> 3) + 1;
	}
	return NULL;
}

/* Put the device into the table, with the way to it. */
static __noinline void device_add(const struct fdt_walk *walk,
				  const struct arrow_fdt_ops *ops)
{
	static const char *const wanted[] = {"status", "reg"};
	struct device_entry *entry = &devices[device_count];
	struct arrow_fdt_device *device = &entry->device;
	const uint8_t *at = walk->inside[walk->depth];
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};

	fdt_find(&walk->tree, at, wanted, FDT_BEGINS_2(wanted), values,
		 ARROW_COUNT(wanted));
	if (device_count == ARROW_FDT_DEVICES_MAX ||
	    (values[0].bytes && !fdt_is_text(&values[0], "okay") &&
	     !fdt_is_text(&values[0], "ok")))
		return;
	device_count++;
	device->ops = ops;
	device->at = at;
	fdt_address(walk, &values[1], &device->address, &device->size);
	fdt_address(walk, &values[1], &device->second_address,
		    &device->second_size);
	entry->depth = walk->depth;
	for (unsigned int i = 0; i <= walk->depth; i++)
		entry->path[i] = walk->nodes[i];
}

__fast void fdt_note_device(struct fdt_walk *walk, const uint8_t *texts,
			    size_t size)
{
	const struct arrow_fdt_ops *ops = device_find(walk, texts, size);

	if (ops)
		device_add(walk, ops);
}

/*
 * Whether a device stands at a path. A node is named with or without what
 * follows its `@`; options behind a colon are not part of the path.
 */
static bool device_is_at(const struct device_entry *entry, const char *path)
{
	for (unsigned int i = 1; i <= entry->depth; i++) {
		const uint8_t *name = entry->path[i];

		if (*path++ != '/')
			return false;
		while (*name && *name == (uint8_t)*path) {
			name++;
			path++;
		}
		if (*name && *name != '@')
			return false;
	}
	return !*path || *path == ':';
}

/* The path that /aliases has for a name, which a colon may end. */
static const char *device_alias(const struct fdt_walk *walk, const char *name)
{
	char alias[32];
	const char *wanted = alias;
	unsigned int n = 0;
	struct fdt_value value = {NULL, 0};

	while (name[n] && name[n] != ':' && n < sizeof(alias) - 1) {
		alias[n] = name[n];
		n++;
	}
	alias[n] = '\0';
	if (walk->aliases)
		fdt_find(&walk->tree, walk->aliases, &wanted,
			 FDT_BEGIN(*alias), &value, 1);
	if (!value.size || value.bytes[value.size - 1])
		return NULL;
	return (const char *)value.bytes;
}

void fdt_choose_stdout(struct fdt_walk *walk)
{
	const struct fdt_value *value = &walk->chosen.stdout_path;
	const char *path = (const char *)value->bytes;

	if (!value->size || value->bytes[value->size - 1])
		return;
	if (*path != '/')
		path = device_alias(walk, path);
	for (unsigned int i = 0; path && i < device_count; i++)
		devices[i].device.is_stdout = device_is_at(&devices[i], path);
}

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	const struct device_entry *entry =
		before ? (const struct device_entry *)before + 1 : devices;

	if (CONFIG_FDT_LATE)
		fdt_read_late();
	for (; entry < devices + device_count; entry++) {
		if (entry->device.ops == ops)
			return &entry->device;
	}
	return NULL;
}

/* The number that a node names another by; 0, which is nobody's: none. */
static uint32_t device_handle(const struct fdt_value *value)
{
	return value->size == 4 ? fdt_word(value->bytes) : 0;
}

/* What is in a node that has been walked into, by its name. */
static const uint8_t *device_inside(const uint8_t *name)
{
	while (*name)
		name++;
	return fdt_aligned(name + 1);
}

/*
 * Interrupts go to the controller that the property `interrupt-parent` of the
 * device names, or else that of the nearest node above which has one (Devicetree
 * Specification, 2.4). It is named by its `phandle`.
 */
bool arrow_fdt_interrupt(const struct arrow_fdt_device *device,
			 const struct arrow_fdt_device *controller,
			 uint32_t *words, unsigned int n)
{
	static const char *const wanted[] = {"interrupts", "interrupt-parent"};
	static const char *const own = "phandle";
	const struct device_entry *entry = (const struct device_entry *)device;
	const struct fdt_tree *tree = &fdt_last.tree;
	struct fdt_value values[ARROW_COUNT(wanted)] = {{NULL, 0}};
	struct fdt_value handle = {NULL, 0};

	fdt_find(tree, device->at, wanted, FDT_BEGINS_2(wanted), values,
		 ARROW_COUNT(wanted));
	for (unsigned int i = entry->depth; i && !values[1].bytes; i--)
		fdt_find(tree, device_inside(entry->path[i - 1]), wanted + 1,
			 FDT_BEGINS_1(wanted + 1), values + 1, 1);
	fdt_find(tree, controller->at, &own, FDT_BEGIN(*own), &handle, 1);
	if (values[0].size / 4 < n || !device_handle(&handle) ||
	    device_handle(&handle) != device_handle(&values[1]))
		return false;
	for (unsigned int i = 0; i < n; i++)
		words[i] = fdt_word(values[0].bytes + i * 4);
	return true;
}

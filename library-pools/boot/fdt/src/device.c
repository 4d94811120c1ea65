/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The devices that drivers know, which of them shall be the console, and where
 * their interrupts go.
 */
#include "fdt_priv.h"

static struct arrow_fdt_device devices[ARROW_FDT_DEVICES_MAX];
static unsigned int device_count;

/* The nodes above each device, and itself; NULL behind the last. */
static const uint8_t *device_paths[ARROW_FDT_DEVICES_MAX][FDT_DEPTH_MAX];

void fdt_begin_devices(struct fdt_walk *walk)
{
	for (unsigned int i = 0; i < arrow_fdt_table_size; i++)
		walk->drivers |=
			UINT64_C(1) << fdt_hash(fdt_prefix(
				arrow_fdt_table[i]->compatible));
}

/* The driver that knows a text; @size bytes can be read, eight at least. */
static __noinline const struct arrow_fdt_ops *device_driver(const uint8_t *text,
							    uint32_t size)
{
	struct fdt_value rest = {text + FDT_PREFIX, size - FDT_PREFIX};

	for (unsigned int i = 0; i < arrow_fdt_table_size; i++) {
		const char *known = arrow_fdt_table[i]->compatible;

		if (fdt_prefix(known) == fdt_prefix(text) &&
		    (fdt_nul(fdt_prefix(known)) ||
		     fdt_is_text(&rest, known + FDT_PREFIX)))
			return arrow_fdt_table[i];
	}
	return NULL;
}

/* Among the texts of a property, the first that some driver knows. */
static inline const struct arrow_fdt_ops *
device_find(const struct fdt_walk *walk, const uint8_t *text, uint32_t size)
{
	const uint8_t *last = text + size - FDT_PREFIX;
	const struct arrow_fdt_ops *ops;

	while (text <= last) {
		uint64_t word = fdt_prefix(text);

		if (walk->drivers >> fdt_hash(word) & 1) {
			ops = device_driver(text,
					    (uint32_t)(last - text) + FDT_PREFIX);
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
	struct arrow_fdt_device *device = &devices[device_count];
	const uint8_t **path = device_paths[device_count];
	const uint8_t *at = walk->inside[walk->depth];
	static const struct fdt_wanted wanted[] = {FDT_WANTED("status"), FDT_WANTED("reg")};
	struct fdt_value values[ARROW_COUNT(wanted)];

	fdt_find(&walk->tree, at, wanted, values,
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
	for (unsigned int i = 0; i < walk->depth; i++)
		path[i] = walk->nodes[i + 1];
}

__fast void fdt_note_device(struct fdt_walk *walk, const uint8_t *texts,
			    uint32_t size)
{
	const struct arrow_fdt_ops *ops = device_find(walk, texts, size);

	if (ops)
		device_add(walk, ops);
}

/*
 * Whether a device stands at a path. A node is named with or without what
 * follows its `@`; options behind a colon are not part of the path.
 */
static bool device_is_at(const uint8_t *const *nodes, const char *path)
{
	for (unsigned int i = 0; i < FDT_DEPTH_MAX && nodes[i]; i++) {
		const uint8_t *name = nodes[i];

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

/*
 * The path that /aliases has for a name, which a colon may end. Its node is one
 * of the root's, and is looked for only here.
 */
static const char *device_alias(const struct fdt_tree *tree, const char *name)
{
	char alias[32];
	unsigned int n = 0;
	struct fdt_wanted wanted = {.name = alias};
	struct fdt_value value = {NULL, 0};
	const uint8_t *aliases;

	while (name[n] && name[n] != ':' && n < sizeof(alias) - 1) {
		alias[n] = name[n];
		n++;
	}
	alias[n] = '\0';
	wanted.size = n + 1;
	aliases = fdt_find_node(tree, "aliases");
	if (aliases)
		fdt_find(tree, aliases, &wanted, &value, 1);
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
		path = device_alias(&walk->tree, path);
	for (unsigned int i = 0; path && i < device_count; i++)
		devices[i].is_stdout =
			device_is_at(device_paths[i], path);
}

const struct arrow_fdt_device *
arrow_fdt_next(const struct arrow_fdt_ops *ops,
	       const struct arrow_fdt_device *before)
{
	unsigned int i = before ? (unsigned int)(before - devices) + 1 : 0;

	if (CONFIG_FDT_LATE)
		fdt_read_late();
	for (; i < device_count; i++) {
		if (devices[i].ops == ops)
			return &devices[i];
	}
	return NULL;
}

/* The number that a node names another by; 0, which is nobody's: none. */
static uint32_t device_handle(const struct fdt_value *value)
{
	return value->size == 4 ? fdt_word(value->bytes) : 0;
}

/*
 * Interrupts go to the controller that the property `interrupt-parent` of the
 * device names, or else that of the nearest node above which has one (Devicetree
 * Specification, 2.4). It is named by its `phandle`.
 */
static uint32_t device_interrupt_parent(const struct arrow_fdt_device *device,
					struct fdt_value parent)
{
	static const struct fdt_wanted wanted = FDT_WANTED("interrupt-parent");
	const uint8_t *const *path = device_paths[device - devices];
	const struct fdt_tree *tree = &fdt_last.tree;
	unsigned int depth = 0;

	while (depth < FDT_DEPTH_MAX && path[depth])
		depth++;
	while (!parent.bytes && depth-- > 1)
		fdt_find(tree,
			 fdt_behind_name(path[depth - 1],
					 tree->structure + tree->structure_size),
			 &wanted, &parent, 1);
	if (!parent.bytes)
		fdt_find(tree, tree->structure + 8, &wanted, &parent, 1);
	return device_handle(&parent);
}

bool arrow_fdt_interrupt(const struct arrow_fdt_device *device,
			 const struct arrow_fdt_device *controller,
			 uint32_t *words, unsigned int n)
{
	static const struct fdt_wanted wanted[] = {
		FDT_WANTED("interrupt-parent"),
		FDT_WANTED("interrupts"),
	};
	static const struct fdt_wanted own = FDT_WANTED("phandle");
	struct fdt_value values[ARROW_COUNT(wanted)];
	struct fdt_value handle;
	uint32_t number;

	fdt_find(&fdt_last.tree, device->at, wanted, values,
		 ARROW_COUNT(wanted));
	fdt_find(&fdt_last.tree, controller->at, &own, &handle, 1);
	number = device_handle(&handle);
	if (values[1].size / 4 < n || !number ||
	    device_interrupt_parent(device, values[0]) != number)
		return false;
	for (unsigned int i = 0; i < n; i++)
		words[i] = fdt_word(values[1].bytes + i * 4);
	return true;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The form of a tree, as version 17 of the Devicetree Specification lays it
 * out, and the steps of the walk over it.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/fdt.h>
#include <arrow/types.h>

#define FDT_MAGIC 0xd00dfeedu

/* What is read here is that of this version, which later ones keep to. */
#define FDT_VERSION 17

/* No tree is larger: its loader has no more room for it. */
#define FDT_SIZE_MAX (2u << 20)

#define FDT_BEGIN_NODE 1u
#define FDT_END_NODE 2u
#define FDT_PROPERTY 3u
#define FDT_NOP 4u
#define FDT_END 9u

/* The root without a name or anything in it. */
#define FDT_STRUCTURE_MIN 16u

/* Nodes within nodes, the root included. Real trees have five or six. */
#define FDT_DEPTH_MAX 12

struct fdt_header {
	uint32_t magic;
	uint32_t total_size;
	uint32_t structure;
	uint32_t strings;
	uint32_t reservations;
	uint32_t version;
	uint32_t compatible_version;
	uint32_t boot_processor;
	uint32_t strings_size;
	uint32_t structure_size;
};

_Static_assert(sizeof(struct fdt_header) == 40, "layout of the format");

/* A property's value, in the tree. */
struct fdt_value {
	const uint8_t *bytes;
	size_t size;
};

/**
 * struct fdt_tree - A tree whose blocks have been checked.
 * @start: its first byte
 * @structure: nodes and properties
 * @structure_size: bytes of that
 * @strings: names of properties
 * @strings_size: bytes of those; the last one is NUL
 */
struct fdt_tree {
	const uint8_t *start;
	const uint8_t *structure;
	uint32_t structure_size;
	const char *strings;
	uint32_t strings_size;
};

/* What /chosen says; what it does not say has size 0. */
struct fdt_chosen {
	struct fdt_value bootargs;
	struct fdt_value initrd_start;
	struct fdt_value initrd_end;
	struct fdt_value stdout_path;
};

/**
 * struct fdt_walk - The state of a walk.
 * @tree: the tree
 * @info: gets what is found
 * @depth: of the node the walk is in; the root has 0
 * @nodes: the nodes on the way there: where their names begin
 * @inside: where what is in each of them begins
 * @chosen: what is in /chosen
 * @aliases: where what is in /aliases begins; NULL: there is no such node
 * @address_cells: words of an address of the root's children
 * @size_cells: words of a size
 * @compatible: the offset of that name among the strings, as properties have it
 * @drivers: bit i: a text that some driver knows has this fdt_hash()
 */
struct fdt_walk {
	struct fdt_tree tree;
	struct arrow_boot_info *info;
	unsigned int depth;
	const uint8_t *nodes[FDT_DEPTH_MAX];
	const uint8_t *inside[FDT_DEPTH_MAX];
	uint32_t address_cells;
	uint32_t size_cells;
	uint32_t compatible;
	struct fdt_chosen chosen;
	const uint8_t *aliases;
	uint64_t drivers;
};

/* The one walk there is, with its tree; nothing in it before arrow_fdt_read(). */
extern struct fdt_walk fdt_last;

/* A word as it is in memory. */
static inline uint32_t fdt_raw(const void *at)
{
	uint32_t word;

	__builtin_memcpy(&word, at, sizeof(word));
	return word;
}

static inline uint32_t fdt_word(const void *at)
{
	return __builtin_bswap32(fdt_raw(at));
}

/* The next multiple of four, which is where a token can be. */
static inline const uint8_t *fdt_aligned(const uint8_t *at)
{
	return (const uint8_t *)(((uintptr_t)at + 3) & ~(uintptr_t)3);
}

/* So many characters of a text that a driver knows are compared at once. */
#define FDT_PREFIX 8

static inline uint64_t fdt_prefix(const void *text)
{
	uint64_t prefix;

	__builtin_memcpy(&prefix, text, FDT_PREFIX);
	return prefix;
}

/*
 * 0 to 63: the seventh and the eighth character tell most apart. Rows of devices
 * that nobody knows must not be taken for known ones by it.
 */
static inline unsigned int fdt_hash(uint64_t prefix)
{
	return (prefix >> 57 ^ prefix >> 48) & 63;
}

/* Whether a byte of a word is NUL; the lowest such one's bit is right. */
static inline uint64_t fdt_nul(uint64_t word)
{
	return (word - UINT64_C(0x0101010101010101)) & ~word &
	       UINT64_C(0x8080808080808080);
}

/* A number of one or two words; of more, the last two count. */
uint64_t fdt_number(const uint8_t *at, uint32_t words);

/* How texts begin: a bit of the first character. */
#define FDT_BEGIN(c) (1u << ((c) & 31))

/* Whether a value is a text, or begins with one, and is that one. */
bool fdt_is_text(const struct fdt_value *value, const char *text);

/** fdt_open() - Check the header of a tree of @room bytes at most. */
bool fdt_open(const uint8_t *start, uint32_t room, struct fdt_tree *tree);

/* fdt.c: with FDT_LATE, walk over the tree unless that has been done. */
void fdt_read_late(void);

/* walk.c: go over the whole tree. */
void fdt_walk(struct fdt_walk *walk);

/* Whether the name, which ends, is that, with or without what follows an `@`. */
bool fdt_is_named(const uint8_t *name, const char *wanted);

/* How one, two, three, or four names begin. */
#define FDT_BEGINS_1(names) FDT_BEGIN(*(names)[0])
#define FDT_BEGINS_2(names) (FDT_BEGINS_1(names) | FDT_BEGIN(*(names)[1]))
#define FDT_BEGINS_3(names) (FDT_BEGINS_2(names) | FDT_BEGIN(*(names)[2]))
#define FDT_BEGINS_4(names) (FDT_BEGINS_3(names) | FDT_BEGIN(*(names)[3]))

/**
 * fdt_find() - Look up properties of a node at once; property.c
 * @tree: the tree
 * @at: what is in the node
 * @wanted: the properties' names
 * @begins: how those begin, FDT_BEGINS_1() and so on
 * @values: set for those that the node has, left as they are for others
 * @n: how many
 */
void fdt_find(const struct fdt_tree *tree, const uint8_t *at,
	      const char *const *wanted, uint32_t begins,
	      struct fdt_value *values, unsigned int n);

/*
 * property.c: what properties of that name have for it, a word as it is in memory;
 * UINT32_MAX: there are none. For FDT_NAMELESS_ROOT.
 */
uint32_t fdt_name(const struct fdt_tree *tree, const char *name);

/* address.c: the number that a property is, if it is one that counts cells. */
uint32_t fdt_cells(const struct fdt_value *value, uint32_t otherwise);

/* memory.c: ranges of memory, as a child of the root's, or of one, has them. */
void fdt_take_memory(struct fdt_walk *walk, const struct fdt_value *reg,
		     bool usable);
void fdt_reserve(struct arrow_boot_info *info, uint64_t start, uint64_t size);
void fdt_read_reservations(struct fdt_walk *walk);

/* device.c: before the walk; a node with a text that a driver may know. */
void fdt_begin_devices(struct fdt_walk *walk);
void fdt_note_device(struct fdt_walk *walk, const uint8_t *texts, size_t size);
void fdt_choose_stdout(struct fdt_walk *walk);

/*
 * address.c: where a node's registers are for the processor. @reg: the first
 * range is taken off it, if there is one, wherever that is
 */
bool fdt_address(const struct fdt_walk *walk, struct fdt_value *reg,
		 uint64_t *address, uint64_t *size);

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Walks over the loader's tags. Nothing in them is believed: what does not fit
 * is dropped, and behind a tag whose size makes no sense there are no others.
 */
#include "multiboot2.h"

static const void *multiboot2_content(const struct multiboot2_tag *tag)
{
	return tag + 1;
}

/* Bytes of a tag behind its header. */
static uint32_t multiboot2_length(const struct multiboot2_tag *tag)
{
	return tag->size - (uint32_t)sizeof(*tag);
}

/*
 * @address: of the text. Its copy may read on behind the tag, as far as a
 * command line may reach.
 */
static void multiboot2_read_line(const struct multiboot2_tag *tag,
				 uint64_t address,
				 struct arrow_boot_info *info)
{
	const char *text = multiboot2_content(tag);
	uint32_t length = 0;

	while (length < multiboot2_length(tag) && text[length])
		length++;
	if (length == multiboot2_length(tag))
		arrow_handover_line(info, NULL);
	else
		arrow_handover_line(info,
				    arrow_handover_at(info, address,
						      ARROW_HANDOVER_LINE_SIZE));
}

static void multiboot2_read_module(const struct multiboot2_tag *tag,
				   struct arrow_boot_info *info)
{
	const struct multiboot2_module *module = multiboot2_content(tag);

	if (multiboot2_length(tag) >= sizeof(*module) &&
	    module->end > module->start)
		arrow_handover_module(info, module->start,
				      module->end - module->start);
}

static void multiboot2_read_memory(const struct multiboot2_tag *tag,
				   struct arrow_boot_info *info)
{
	const struct multiboot2_memory *memory = multiboot2_content(tag);
	uint32_t count;

	if (multiboot2_length(tag) < sizeof(*memory) ||
	    memory->entry_size < sizeof(struct arrow_handover_memory))
		return;
	count = (multiboot2_length(tag) - (uint32_t)sizeof(*memory)) /
		memory->entry_size;
	if (count > MULTIBOOT2_MEMORY_MAX)
		count = MULTIBOOT2_MEMORY_MAX;
	arrow_handover_memory(info, (const void *)(memory + 1), count,
			      memory->entry_size);
}

static void multiboot2_read_tag(const struct multiboot2_tag *tag,
				uint64_t address, struct arrow_boot_info *info)
{
	switch (tag->type) {
	case MULTIBOOT2_TAG_LINE:
		multiboot2_read_line(tag, address + sizeof(*tag), info);
		break;
	case MULTIBOOT2_TAG_MODULE:
		multiboot2_read_module(tag, info);
		break;
	case MULTIBOOT2_TAG_MEMORY:
		multiboot2_read_memory(tag, info);
		break;
	case MULTIBOOT2_TAG_SCREEN:
		multiboot2_read_screen(tag);
		break;
	case MULTIBOOT2_TAG_ACPI_OLD:
	case MULTIBOOT2_TAG_ACPI_NEW:
		multiboot2_read_rsdp(tag, info);
		break;
	default:
		break;
	}
}

void multiboot2_read(uint64_t address, struct arrow_boot_info *info)
{
	const struct multiboot2_start *start;
	uint32_t at = sizeof(*start);
	uint32_t size;

	info->protocol = "multiboot2";
	if (address % MULTIBOOT2_TAG_ALIGN)
		return;
	start = arrow_handover_at(info, address, sizeof(*start));
	if (!start)
		return;
	size = start->size < MULTIBOOT2_SIZE_MAX ? start->size :
						   MULTIBOOT2_SIZE_MAX;
	if (!arrow_handover_at(info, address, size))
		return;
	while (at + sizeof(struct multiboot2_tag) <= size) {
		const struct multiboot2_tag *tag =
			(const void *)((const char *)start + at);

		if (tag->type == MULTIBOOT2_TAG_END ||
		    tag->size < sizeof(*tag) || tag->size > size - at)
			return;
		multiboot2_read_tag(tag, address + at, info);
		at += (tag->size + MULTIBOOT2_TAG_ALIGN - 1) &
		      ~(uint32_t)(MULTIBOOT2_TAG_ALIGN - 1);
	}
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tables of ACPI (Advanced Configuration and Power Interface 6.5, chapter 5),
 * found from the root pointer that the boot protocol named, or that lies where
 * a PC's firmware leaves it. They are the firmware's: addresses, lengths and
 * sums have been checked when a table is handed out, but not what it says.
 * Numbers in them are not aligned.
 *
 * Needs no memory, and reads as device memory, so it works in a panic, too.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Bytes of the header that each table begins with. */
#define ARROW_ACPI_HEADER 36

/**
 * struct arrow_acpi_table - A whole table.
 * @bytes: its first byte, the header included
 * @size: how many bytes, %ARROW_ACPI_HEADER at least
 */
struct arrow_acpi_table {
	const volatile uint8_t *bytes;
	size_t size;
};

/**
 * arrow_acpi_find() - Find a table by its signature.
 * @signature: four characters, for example "FACP"
 * @table: filled in on success
 *
 * Return: whether the machine has a sound table of that signature.
 */
ARROW_API bool arrow_acpi_find(const char *signature,
			       struct arrow_acpi_table *table);

/**
 * arrow_acpi_table_at() - Open the table that another one points to.
 * @physical: its address
 * @signature: four characters
 * @table: filled in on success
 *
 * Return: whether there is a sound table of that signature.
 */
ARROW_API bool arrow_acpi_table_at(uint64_t physical, const char *signature,
				   struct arrow_acpi_table *table);

/**
 * arrow_acpi_number() - Read a little-endian number.
 * @at: its first byte
 * @bytes: its size, at most 8
 */
ARROW_API uint64_t arrow_acpi_number(const volatile uint8_t *at,
				     unsigned int bytes);

/**
 * arrow_acpi_is() - Whether bytes are those of a text.
 * @at: the first one
 * @text: of @n characters
 */
ARROW_API bool arrow_acpi_is(const volatile uint8_t *at, const char *text,
			     size_t n);

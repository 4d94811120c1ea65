/* SPDX-License-Identifier: BSD-3-Clause */
/* Headers of newc: a magic number and 13 numbers of eight hexadecimal digits. */
#include <arrow/mem.h>

#include "cpiofs_priv.h"

#define NEWC_MAGIC "07070"
#define NEWC_DIGITS 8
#define NEWC_HEADER (6 + CPIOFS_FIELDS * NEWC_DIGITS)
#define NEWC_NAME_MAX 4096
#define NEWC_LAST "TRAILER!!!"

static int newc_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static bool newc_numbers(const char *text, uint32_t numbers[CPIOFS_FIELDS])
{
	for (unsigned int i = 0; i < CPIOFS_FIELDS; i++) {
		uint32_t number = 0;

		for (unsigned int j = 0; j < NEWC_DIGITS; j++) {
			int digit = newc_digit(*text++);

			if (digit < 0)
				return false;
			number = number << 4 | (uint32_t)digit;
		}
		numbers[i] = number;
	}
	return true;
}

static uint64_t newc_align(uint64_t offset)
{
	return (offset + 3) & ~(uint64_t)3;
}

bool cpiofs_header_read(uint64_t offset, struct cpiofs_header *header)
{
	const char *text = arrow_cpiofs_data(offset, NEWC_HEADER);

	/* 070702 has a checksum of the content, which nobody needs here */
	if (!text || memcmp(text, NEWC_MAGIC, 5) != 0 ||
	    (text[5] != '1' && text[5] != '2') ||
	    !newc_numbers(text + 6, header->fields))
		return false;
	offset += NEWC_HEADER;
	if (header->name_size < 2 || header->name_size > NEWC_NAME_MAX * 2)
		return false;
	header->name = arrow_cpiofs_data(offset, header->name_size);
	if (!header->name || header->name[header->name_size - 1])
		return false;
	header->data_offset = newc_align(offset + header->name_size);
	header->next = newc_align(header->data_offset + header->size);
	return arrow_cpiofs_data(header->data_offset, header->size);
}

bool cpiofs_header_is_last(const struct cpiofs_header *header)
{
	return header->name_size == sizeof(NEWC_LAST) &&
	       memcmp(header->name, NEWC_LAST, sizeof(NEWC_LAST)) == 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading what tables hold, byte by byte: nothing in them is aligned. */
#include <arrow/acpi.h>

uint64_t arrow_acpi_number(const volatile uint8_t *at, unsigned int bytes)
{
	uint64_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | at[bytes];
	return value;
}

bool arrow_acpi_is(const volatile uint8_t *at, const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (at[i] != (uint8_t)text[i])
			return false;
	}
	return true;
}

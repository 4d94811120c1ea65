/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Layouts that the compiler lays down beside each check, and the message that
 * a failed one leads to.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct sanitizer_place {
	const char *file;
	uint32_t line;
	uint32_t column; /* ~0: has been reported */
};

enum sanitizer_kind {
	SANITIZER_INTEGER = 0,
	SANITIZER_FLOAT = 1,
};

/* @detail of an integer: bit 0 says signed, the others log2 of its bits. */
struct sanitizer_type {
	uint16_t kind;
	uint16_t detail;
	char name[];
};

/* Long enough for a number of 128 bits in hexadecimal. */
struct sanitizer_number {
	char text[40];
};

/**
 * sanitizer_first() - Count, and ask whether this place is to be reported.
 *
 * Each place is reported once; so is nothing that the report itself leads to.
 */
bool sanitizer_first(struct sanitizer_place *place);

/* Report what was met at a place for which sanitizer_first() was true. */
void sanitizer_report(const struct sanitizer_place *place, const char *format,
		      ...) __printf_like(2, 3);

/* An operand of type @type as text. */
struct sanitizer_number sanitizer_number(const struct sanitizer_type *type,
					 void *operand);

/* End by a trap, for code that must not go on. */
void sanitizer_stop(void) __noreturn;

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Messages of failed checks. A place that has been reported is marked in the
 * compiler's own data, so it needs no memory and no search.
 */
#include "report.h"

#include <arrow/format.h>
#include <arrow/print.h>
#include <arrow/sanitizer.h>

#define SANITIZER_REPORTED UINT32_MAX
#define SANITIZER_TEXT_MAX 160

static unsigned long sanitizer_count;
static bool sanitizer_busy;
static uint32_t sanitizer_column;

unsigned long arrow_sanitizer_count(void)
{
	return sanitizer_count;
}

bool sanitizer_first(struct sanitizer_place *place)
{
	sanitizer_count++;
	if (sanitizer_busy || place->column == SANITIZER_REPORTED)
		return false;
	sanitizer_busy = true;
	sanitizer_column = place->column;
	place->column = SANITIZER_REPORTED;
	return true;
}

void sanitizer_report(const struct sanitizer_place *place, const char *format,
		      ...)
{
	char text[SANITIZER_TEXT_MAX];
	va_list args;

	va_start(args, format);
	arrow_vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	arrow_print("undefined behaviour: %s:%u:%u: %s", place->file,
		    place->line, sanitizer_column, text);
	sanitizer_busy = false;
	if (CONFIG_SANITIZER_STOP)
		sanitizer_stop();
}

void sanitizer_stop(void)
{
	__builtin_trap();
}

/* The operand with its sign spread over 64 bits, if it is an integer so wide. */
static int64_t sanitizer_extend(const struct sanitizer_type *type,
				uint64_t value)
{
	unsigned int bits = 1u << (type->detail >> 1);

	if (bits >= 64)
		return (int64_t)value;
	return (int64_t)(value << (64 - bits)) >> (64 - bits);
}

static bool sanitizer_wide(const struct sanitizer_type *type)
{
	return type->detail >> 1 > 6;
}

struct sanitizer_number sanitizer_number(const struct sanitizer_type *type,
					 void *operand)
{
	struct sanitizer_number out;
	const uint64_t *words = operand;
	uint64_t value = (uintptr_t)operand;

	if (type->kind != SANITIZER_INTEGER)
		arrow_snprintf(out.text, sizeof(out.text), "a value");
	else if (sanitizer_wide(type))
		arrow_snprintf(out.text, sizeof(out.text), "0x%016lx%016lx",
			       words[1], words[0]);
	else if (type->detail & 1)
		arrow_snprintf(out.text, sizeof(out.text), "%ld",
			       sanitizer_extend(type, value));
	else
		arrow_snprintf(out.text, sizeof(out.text), "%lu", value);
	return out;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the compiler calls when a check failed. Each function knows the layout
 * of its data and says what was met in one sentence.
 */
#include "report.h"

#include <arrow/sanitizer.h>

struct sanitizer_typed {
	struct sanitizer_place place;
	const struct sanitizer_type *type;
};

struct sanitizer_pair {
	struct sanitizer_place place;
	const struct sanitizer_type *left;
	const struct sanitizer_type *right;
};

struct sanitizer_access {
	struct sanitizer_place place;
	const struct sanitizer_type *type;
	uint8_t align_shift;
	uint8_t kind;
};

struct sanitizer_argument {
	struct sanitizer_place place;
	struct sanitizer_place attribute;
	int index;
};

struct sanitizer_builtin {
	struct sanitizer_place place;
	uint8_t kind;
};

static void handle_arithmetic(void *data, void *a, const char *sign,
			      void *b)
{
	struct sanitizer_typed *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "%s %s %s in type %s",
				 sanitizer_number(check->type, a).text, sign,
				 sanitizer_number(check->type, b).text,
				 check->type->name);
}

void __ubsan_handle_add_overflow(void *data, void *a, void *b)
{
	handle_arithmetic(data, a, "+", b);
}

void __ubsan_handle_sub_overflow(void *data, void *a, void *b)
{
	handle_arithmetic(data, a, "-", b);
}

void __ubsan_handle_mul_overflow(void *data, void *a, void *b)
{
	handle_arithmetic(data, a, "*", b);
}

void __ubsan_handle_divrem_overflow(void *data, void *a, void *b)
{
	handle_arithmetic(data, a, "divided by", b);
}

void __ubsan_handle_negate_overflow(void *data, void *a)
{
	struct sanitizer_typed *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "negation of %s in type %s",
				 sanitizer_number(check->type, a).text,
				 check->type->name);
}

void __ubsan_handle_shift_out_of_bounds(void *data, void *a, void *b)
{
	struct sanitizer_pair *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "%s shifted by %s in type %s",
				 sanitizer_number(check->left, a).text,
				 sanitizer_number(check->right, b).text,
				 check->left->name);
}

void __ubsan_handle_out_of_bounds(void *data, void *a)
{
	struct sanitizer_pair *check = data;

	/* @left is the array's type, @right the index's */
	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "index %s of type %s",
				 sanitizer_number(check->right, a).text,
				 check->left->name);
}

void __ubsan_handle_vla_bound_not_positive(void *data, void *a)
{
	struct sanitizer_typed *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "array of %s elements",
				 sanitizer_number(check->type, a).text);
}

void __ubsan_handle_load_invalid_value(void *data, void *a)
{
	struct sanitizer_typed *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "value %s in type %s",
				 sanitizer_number(check->type, a).text,
				 check->type->name);
}

void __ubsan_handle_float_cast_overflow(void *data, void *a)
{
	struct sanitizer_pair *check = data;

	(void)a;
	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place,
				 "number of type %s does not fit type %s",
				 check->left->name, check->right->name);
}

/* What an access was for, by the number that the compiler gives it. */
static const char *handle_access_name(uint8_t kind)
{
	static const char *const names[] = { "load", "store", "reference",
					     "member access", "member call" };

	return kind < ARROW_COUNT(names) ? names[kind] : "use";
}

void __ubsan_handle_type_mismatch_v1(void *data, void *a)
{
	struct sanitizer_access *check = data;
	uintptr_t align = (uintptr_t)1 << check->align_shift;
	uintptr_t at = (uintptr_t)a;
	const char *what = handle_access_name(check->kind);

	if (!sanitizer_first(&check->place))
		return;
	if (at == 0)
		sanitizer_report(&check->place, "%s of type %s at NULL", what,
				 check->type->name);
	else if (at % align != 0)
		sanitizer_report(&check->place,
				 "%s of type %s at %#lx, not a multiple of %lu",
				 what, check->type->name, at, align);
	else
		sanitizer_report(&check->place,
				 "%s of type %s at %#lx, too small for it",
				 what, check->type->name, at);
}

void __ubsan_handle_pointer_overflow(void *data, void *a, void *b)
{
	struct sanitizer_place *place = data;

	if (sanitizer_first(place))
		sanitizer_report(place, "pointer %#lx moved to %#lx",
				 (uintptr_t)a, (uintptr_t)b);
}

void __ubsan_handle_nonnull_arg(void *data)
{
	struct sanitizer_argument *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place,
				 "NULL as argument %d, which must not be",
				 check->index);
}

void __ubsan_handle_nonnull_return_v1(void *data, void *at)
{
	struct sanitizer_place *place = at;

	(void)data;
	if (sanitizer_first(place))
		sanitizer_report(place, "NULL returned, which must not be");
}

void __ubsan_handle_invalid_builtin(void *data)
{
	struct sanitizer_builtin *check = data;

	if (sanitizer_first(&check->place))
		sanitizer_report(&check->place, "%s of 0",
				 check->kind == 0 ? "trailing zeros"
						  : "leading zeros");
}

void __ubsan_handle_builtin_unreachable(void *data)
{
	struct sanitizer_place *place = data;

	if (sanitizer_first(place))
		sanitizer_report(place, "this place was reached");
	sanitizer_stop();
}

void __ubsan_handle_missing_return(void *data)
{
	struct sanitizer_place *place = data;

	if (sanitizer_first(place))
		sanitizer_report(place, "end of a function without its value");
	sanitizer_stop();
}

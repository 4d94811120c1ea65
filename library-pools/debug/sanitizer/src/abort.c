/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The forms for code that must not go on: report, then end by a trap.
 */
#include "report.h"

#include <arrow/sanitizer.h>

void __ubsan_handle_add_overflow_abort(void *data, void *a, void *b)
{
	__ubsan_handle_add_overflow(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_sub_overflow_abort(void *data, void *a, void *b)
{
	__ubsan_handle_sub_overflow(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_mul_overflow_abort(void *data, void *a, void *b)
{
	__ubsan_handle_mul_overflow(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_divrem_overflow_abort(void *data, void *a, void *b)
{
	__ubsan_handle_divrem_overflow(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_shift_out_of_bounds_abort(void *data, void *a,
					      void *b)
{
	__ubsan_handle_shift_out_of_bounds(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_pointer_overflow_abort(void *data, void *a, void *b)
{
	__ubsan_handle_pointer_overflow(data, a, b);
	sanitizer_stop();
}

void __ubsan_handle_negate_overflow_abort(void *data, void *a)
{
	__ubsan_handle_negate_overflow(data, a);
	sanitizer_stop();
}

void __ubsan_handle_out_of_bounds_abort(void *data, void *a)
{
	__ubsan_handle_out_of_bounds(data, a);
	sanitizer_stop();
}

void __ubsan_handle_load_invalid_value_abort(void *data, void *a)
{
	__ubsan_handle_load_invalid_value(data, a);
	sanitizer_stop();
}

void __ubsan_handle_vla_bound_not_positive_abort(void *data, void *a)
{
	__ubsan_handle_vla_bound_not_positive(data, a);
	sanitizer_stop();
}

void __ubsan_handle_type_mismatch_v1_abort(void *data, void *a)
{
	__ubsan_handle_type_mismatch_v1(data, a);
	sanitizer_stop();
}

void __ubsan_handle_float_cast_overflow_abort(void *data, void *a)
{
	__ubsan_handle_float_cast_overflow(data, a);
	sanitizer_stop();
}

void __ubsan_handle_nonnull_arg_abort(void *data)
{
	__ubsan_handle_nonnull_arg(data);
	sanitizer_stop();
}

void __ubsan_handle_invalid_builtin_abort(void *data)
{
	__ubsan_handle_invalid_builtin(data);
	sanitizer_stop();
}

void __ubsan_handle_nonnull_return_v1_abort(void *data, void *place)
{
	__ubsan_handle_nonnull_return_v1(data, place);
	sanitizer_stop();
}

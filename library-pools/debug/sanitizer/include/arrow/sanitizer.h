/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Undefined behaviour, found while the program runs:
 *
 *     arrow: undefined behaviour: main.c:7:15: 2147483647 + 1 in type 'int'
 *
 * Code compiled with -fsanitize=undefined calls the functions below, whose
 * names and arguments the compiler (gcc 12) prescribes. Nobody else does.
 *
 * @data describes the place and the types; the other arguments are operands:
 * values of up to 64 bits as they are, wider ones by their address. The form
 * with "_abort" is called by code that must not go on; the last two do not return either,
 * but the compiler knows one of them by another type.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/** arrow_sanitizer_count() - How often undefined behaviour was met so far. */
ARROW_API unsigned long arrow_sanitizer_count(void);

ARROW_API void __ubsan_handle_add_overflow(void *data, void *a,
					   void *b);
ARROW_API void __ubsan_handle_sub_overflow(void *data, void *a,
					   void *b);
ARROW_API void __ubsan_handle_mul_overflow(void *data, void *a,
					   void *b);
ARROW_API void __ubsan_handle_divrem_overflow(void *data, void *a,
					      void *b);
ARROW_API void __ubsan_handle_shift_out_of_bounds(void *data, void *a,
						  void *b);
ARROW_API void __ubsan_handle_pointer_overflow(void *data, void *a,
					       void *b);
ARROW_API void __ubsan_handle_negate_overflow(void *data, void *a);
ARROW_API void __ubsan_handle_out_of_bounds(void *data, void *a);
ARROW_API void __ubsan_handle_load_invalid_value(void *data, void *a);
ARROW_API void __ubsan_handle_vla_bound_not_positive(void *data, void *a);
ARROW_API void __ubsan_handle_type_mismatch_v1(void *data, void *a);
ARROW_API void __ubsan_handle_float_cast_overflow(void *data, void *a);
ARROW_API void __ubsan_handle_nonnull_arg(void *data);
ARROW_API void __ubsan_handle_invalid_builtin(void *data);
ARROW_API void __ubsan_handle_nonnull_return_v1(void *data, void *place);

ARROW_API void __ubsan_handle_add_overflow_abort(void *data, void *a,
						 void *b) __noreturn;
ARROW_API void __ubsan_handle_sub_overflow_abort(void *data, void *a,
						 void *b) __noreturn;
ARROW_API void __ubsan_handle_mul_overflow_abort(void *data, void *a,
						 void *b) __noreturn;
ARROW_API void __ubsan_handle_divrem_overflow_abort(void *data, void *a,
						    void *b) __noreturn;
ARROW_API void __ubsan_handle_shift_out_of_bounds_abort(void *data,
							void *a,
							void *b) __noreturn;
ARROW_API void __ubsan_handle_pointer_overflow_abort(void *data, void *a,
						     void *b) __noreturn;
ARROW_API void __ubsan_handle_negate_overflow_abort(void *data, void *a)
	__noreturn;
ARROW_API void __ubsan_handle_out_of_bounds_abort(void *data, void *a)
	__noreturn;
ARROW_API void __ubsan_handle_load_invalid_value_abort(void *data, void *a)
	__noreturn;
ARROW_API void __ubsan_handle_vla_bound_not_positive_abort(void *data,
							   void *a) __noreturn;
ARROW_API void __ubsan_handle_type_mismatch_v1_abort(void *data, void *a)
	__noreturn;
ARROW_API void __ubsan_handle_float_cast_overflow_abort(void *data,
							void *a) __noreturn;
ARROW_API void __ubsan_handle_nonnull_arg_abort(void *data) __noreturn;
ARROW_API void __ubsan_handle_invalid_builtin_abort(void *data) __noreturn;
ARROW_API void __ubsan_handle_nonnull_return_v1_abort(void *data, void *place)
	__noreturn;
ARROW_API void __ubsan_handle_builtin_unreachable(void *data);
ARROW_API void __ubsan_handle_missing_return(void *data) __noreturn;

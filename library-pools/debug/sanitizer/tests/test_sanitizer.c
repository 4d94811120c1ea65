/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The handlers called as the compiler calls them, with data made by hand. What
 * the compiler really lays down is tested in the guest.
 */
#include "../src/abort.c"
#include "../src/handlers.c"
#include "../src/report.c"

/* the format reader beneath is the real one */
#include "../../print/src/buffer.c"
#include "../../print/src/format.c"

#include <arrow/test.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct {
	uint16_t kind;
	uint16_t detail;
	char name[16];
} type_int = { SANITIZER_INTEGER, 5 << 1 | 1, "'int'" },
  type_long = { SANITIZER_INTEGER, 6 << 1, "'ulong'" },
  type_wide = { SANITIZER_INTEGER, 7 << 1 | 1, "'__int128'" },
  type_float = { SANITIZER_FLOAT, 32, "'float'" };

static struct {
	struct sanitizer_place place;
	const void *types[2];
	int index;
} data;

static char message[256];
static unsigned int messages;

void arrow_print(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	messages++;
}

/* A place that has not been reported, with types that the handler expects. */
static void *fresh(const void *left, const void *right)
{
	data.place = (struct sanitizer_place){ "a.c", 3, 9 };
	data.types[0] = left;
	data.types[1] = right;
	message[0] = '\0';
	messages = 0;
	return &data;
}

/* How the compiler passes a number. */
#define OPERAND(value) ((void *)(uintptr_t)(value))

#define CHECK_MESSAGE(text) \
	ARROW_CHECK_TEXT(message, "undefined behaviour: a.c:3:9: " text)

static void test_arithmetic_shows_both_operands(void)
{
	__ubsan_handle_add_overflow(fresh(&type_int, NULL), OPERAND(0x7fffffff), OPERAND(1));
	CHECK_MESSAGE("2147483647 + 1 in type 'int'");
	__ubsan_handle_sub_overflow(fresh(&type_int, NULL), OPERAND(0x80000000), OPERAND(1));
	CHECK_MESSAGE("-2147483648 - 1 in type 'int'");
	__ubsan_handle_mul_overflow(fresh(&type_long, NULL), OPERAND(~0ul), OPERAND(2));
	CHECK_MESSAGE("18446744073709551615 * 2 in type 'ulong'");
	__ubsan_handle_divrem_overflow(fresh(&type_int, NULL), OPERAND(5), OPERAND(0));
	CHECK_MESSAGE("5 divided by 0 in type 'int'");
	__ubsan_handle_negate_overflow(fresh(&type_int, NULL), OPERAND(0x80000000));
	CHECK_MESSAGE("negation of -2147483648 in type 'int'");
}

static void test_operand_of_128_bits_is_read_by_its_address(void)
{
	__int128 value = -2;

	__ubsan_handle_negate_overflow(fresh(&type_wide, NULL),
				       &value);
	CHECK_MESSAGE("negation of 0xfffffffffffffffffffffffffffffffe "
		      "in type '__int128'");
}

static void test_shifts_indices_and_values(void)
{
	__ubsan_handle_shift_out_of_bounds(fresh(&type_int, &type_long), OPERAND(1), OPERAND(32));
	CHECK_MESSAGE("1 shifted by 32 in type 'int'");
	__ubsan_handle_out_of_bounds(fresh(&type_float, &type_int), OPERAND(~0ul));
	CHECK_MESSAGE("index -1 of type 'float'");
	__ubsan_handle_vla_bound_not_positive(fresh(&type_int, NULL), OPERAND(0));
	CHECK_MESSAGE("array of 0 elements");
	__ubsan_handle_load_invalid_value(fresh(&type_int, NULL), OPERAND(7));
	CHECK_MESSAGE("value 7 in type 'int'");
	__ubsan_handle_load_invalid_value(fresh(&type_float, NULL), OPERAND(7));
	CHECK_MESSAGE("value a value in type 'float'");
	__ubsan_handle_float_cast_overflow(fresh(&type_float, &type_int), OPERAND(0));
	CHECK_MESSAGE("number of type 'float' does not fit type 'int'");
}

static void test_accesses_say_what_is_wrong_with_the_address(void)
{
	/* the second "type" begins with the shift and the kind of access */
	void *store_of_4 = OPERAND(0x0102);

	__ubsan_handle_type_mismatch_v1(fresh(&type_int, store_of_4), OPERAND(0));
	CHECK_MESSAGE("store of type 'int' at NULL");
	__ubsan_handle_type_mismatch_v1(fresh(&type_int, store_of_4), OPERAND(0x1002));
	CHECK_MESSAGE("store of type 'int' at 0x1002, not a multiple of 4");
	__ubsan_handle_type_mismatch_v1(fresh(&type_int, store_of_4), OPERAND(0x1000));
	CHECK_MESSAGE("store of type 'int' at 0x1000, too small for it");
	__ubsan_handle_type_mismatch_v1(fresh(&type_int, OPERAND(0xff02)), OPERAND(0));
	CHECK_MESSAGE("use of type 'int' at NULL");
	__ubsan_handle_pointer_overflow(fresh(NULL, NULL), OPERAND(~0ul), OPERAND(7));
	CHECK_MESSAGE("pointer 0xffffffffffffffff moved to 0x7");
}

static void test_null_where_it_must_not_be(void)
{
	__ubsan_handle_nonnull_return_v1(NULL, fresh(NULL, NULL));
	CHECK_MESSAGE("NULL returned, which must not be");
	data.index = 2;
	fresh(NULL, NULL);
	__ubsan_handle_nonnull_arg(&data);
	ARROW_CHECK_UINT(messages, 1);
	__ubsan_handle_invalid_builtin(fresh(NULL, NULL));
	CHECK_MESSAGE("trailing zeros of 0");
}

static void test_place_is_reported_once_and_counted_always(void)
{
	unsigned long before = arrow_sanitizer_count();
	void *place = fresh(&type_int, NULL);

	for (int i = 0; i < 5; i++)
		__ubsan_handle_add_overflow(place, OPERAND(1), OPERAND(2));
	ARROW_CHECK_UINT(messages, 1);
	ARROW_CHECK_UINT(arrow_sanitizer_count() - before, 5);
}

static void abort_form(void)
{
	__ubsan_handle_add_overflow_abort(fresh(&type_int, NULL), OPERAND(1), OPERAND(2));
}

static void unreachable(void)
{
	/* the compiler thinks that a plain call has no effect */
	void (*volatile handler)(void *) = __ubsan_handle_builtin_unreachable;

	handler(fresh(NULL, NULL));
}

static void missing(void)
{
	__ubsan_handle_missing_return(fresh(NULL, NULL));
}

static void check_ends_by_trap(void (*function)(void))
{
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		signal(SIGILL, SIG_DFL);
		function();
		_exit(0);
	}
	waitpid(child, &status, 0);
	ARROW_CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGILL);
}

static void test_code_that_must_not_go_on_ends(void)
{
	check_ends_by_trap(abort_form);
	check_ends_by_trap(unreachable);
	check_ends_by_trap(missing);
}

int main(void)
{
	/* each report ends the program then, which is all there is to see */
	if (CONFIG_SANITIZER_STOP) {
		ARROW_TEST(test_code_that_must_not_go_on_ends);
		return arrow_test_end();
	}
	ARROW_TEST(test_arithmetic_shows_both_operands);
	ARROW_TEST(test_operand_of_128_bits_is_read_by_its_address);
	ARROW_TEST(test_shifts_indices_and_values);
	ARROW_TEST(test_accesses_say_what_is_wrong_with_the_address);
	ARROW_TEST(test_null_where_it_must_not_be);
	ARROW_TEST(test_place_is_reported_once_and_counted_always);
	ARROW_TEST(test_code_that_must_not_go_on_ends);
	return arrow_test_end();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Integers from text: one reader finds sign and magnitude, and the public
 * functions bring them into the range of their type.
 */
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

struct stdlib_number {
	uint64_t magnitude;
	bool negative;
	bool overflow;
};

/* The value of a digit in bases up to 36, or 36 for any other character. */
static unsigned int stdlib_digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned int)(c - '0');
	c |= 0x20;
	if (c >= 'a' && c <= 'z')
		return (unsigned int)(c - 'a') + 10;
	return 36;
}

static bool stdlib_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Does a hexadecimal prefix with a digit behind it stand at @at? */
static bool stdlib_has_prefix(const char *at)
{
	return at[0] == '0' && (at[1] | 0x20) == 'x' &&
	       stdlib_digit(at[2]) < 16;
}

/* Find the base for @base 0 and skip its prefix. */
static const char *stdlib_find_base(const char *at, int *base)
{
	if ((*base == 0 || *base == 16) && stdlib_has_prefix(at)) {
		*base = 16;
		return at + 2;
	}
	if (*base == 0)
		*base = *at == '0' ? 8 : 10;
	return at;
}

/* Add digits to @number. Return: behind the last one, or @at if there is none. */
static const char *stdlib_read_digits(const char *at, int base,
				      struct stdlib_number *number)
{
	for (;; at++) {
		unsigned int digit = stdlib_digit(*at);

		if (digit >= (unsigned int)base)
			return at;
		if (__builtin_mul_overflow(number->magnitude, (uint64_t)base,
					   &number->magnitude) ||
		    __builtin_add_overflow(number->magnitude, (uint64_t)digit,
					   &number->magnitude))
			number->overflow = true;
	}
}

static struct stdlib_number stdlib_read(const char *text, char **end, int base)
{
	struct stdlib_number number = { .magnitude = 0 };
	const char *at = text;
	const char *first;

	if (end)
		*end = (char *)text;
	if (base < 0 || base == 1 || base > 36) {
		errno = EINVAL;
		return number;
	}
	while (stdlib_is_space(*at))
		at++;
	number.negative = *at == '-';
	if (*at == '-' || *at == '+')
		at++;
	first = stdlib_find_base(at, &base);
	at = stdlib_read_digits(first, base, &number);
	if (end && at != first)
		*end = (char *)at;
	return number;
}

long strtol(const char *restrict text, char **restrict end, int base)
{
	struct stdlib_number number = stdlib_read(text, end, base);
	uint64_t most = (uint64_t)LONG_MAX + number.negative;

	if (number.overflow || number.magnitude > most) {
		errno = ERANGE;
		return number.negative ? LONG_MIN : LONG_MAX;
	}
	return (long)(number.negative ? -number.magnitude : number.magnitude);
}

unsigned long strtoul(const char *restrict text, char **restrict end, int base)
{
	struct stdlib_number number = stdlib_read(text, end, base);

	if (number.overflow) {
		errno = ERANGE;
		return ULONG_MAX;
	}
	return number.negative ? -number.magnitude : number.magnitude;
}

long long strtoll(const char *restrict text, char **restrict end, int base)
{
	return strtol(text, end, base);
}

unsigned long long strtoull(const char *restrict text, char **restrict end,
			    int base)
{
	return strtoul(text, end, base);
}

intmax_t strtoimax(const char *restrict text, char **restrict end, int base)
{
	return strtol(text, end, base);
}

uintmax_t strtoumax(const char *restrict text, char **restrict end, int base)
{
	return strtoul(text, end, base);
}

int atoi(const char *text)
{
	return (int)strtol(text, NULL, 10);
}

long atol(const char *text)
{
	return strtol(text, NULL, 10);
}

long long atoll(const char *text)
{
	return strtol(text, NULL, 10);
}

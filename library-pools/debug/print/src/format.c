/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The reader of printf formats. Text between directives goes to the sink in
 * one piece. A directive is parsed into a spec, then printed as one field:
 *
 *	blanks | prefix (sign, 0x) | zeros | body | blanks
 */
#include <arrow/errno.h>
#include <arrow/format.h>
#include <limits.h>

/* 64 bits in octal are 22 digits */
#define FORMAT_DIGITS_MAX 22

/* One call of arrow_format(). */
struct format_run {
	struct arrow_format_sink *sink;
	size_t total;
	bool overflow;
	va_list args;
};

struct format_field {
	char prefix[2];
	size_t prefix_length;
	size_t zeros;
	const char *body;
	size_t body_length;
};

void arrow_format_fill(struct arrow_format_sink *sink, char c, size_t n)
{
	static const char blanks[] = "                ";
	static const char zeros[] = "0000000000000000";
	const char *from = c == '0' ? zeros : blanks;

	for (; n > sizeof(blanks) - 1; n -= sizeof(blanks) - 1)
		sink->put(sink, from, sizeof(blanks) - 1);
	if (n > 0)
		sink->put(sink, from, n);
}

static void format_put(struct format_run *run, const char *text, size_t n)
{
	if (n > 0)
		run->sink->put(run->sink, text, n);
	run->total += n;
}

static void format_fill(struct format_run *run, char c, size_t n)
{
	arrow_format_fill(run->sink, c, n);
	run->total += n;
}

static void format_put_field(struct format_run *run,
			     const struct arrow_format_spec *spec,
			     const struct format_field *field)
{
	size_t length = field->prefix_length + field->zeros +
			field->body_length;
	size_t blanks = 0;

	if ((size_t)spec->width > length)
		blanks = (size_t)spec->width - length;
	if (!(spec->flags & ARROW_FORMAT_LEFT))
		format_fill(run, ' ', blanks);
	format_put(run, field->prefix, field->prefix_length);
	format_fill(run, '0', field->zeros);
	format_put(run, field->body, field->body_length);
	if (spec->flags & ARROW_FORMAT_LEFT)
		format_fill(run, ' ', blanks);
}

/* Taking an argument is long code: one place for each kind. */
/* An argument of every type has a whole word, of which an int is the low half. */
static __noinline unsigned long format_long(struct format_run *run)
{
	return va_arg(run->args, unsigned long);
}

static int format_int(struct format_run *run)
{
	return (int)format_long(run);
}

static void *format_pointer(struct format_run *run)
{
	return (void *)format_long(run);
}

/* Read a number or "*"; one that no int can hold ends the run. */
static const char *format_parse_number(struct format_run *run, const char *at,
				       int *number)
{
	uint64_t value = 0;

	if (*at == '*') {
		*number = format_int(run);
		return at + 1;
	}
	for (; *at >= '0' && *at <= '9'; at++) {
		value = value * 10 + (uint64_t)(*at - '0');
		if (value > INT_MAX) {
			run->overflow = true;
			value = 0;
		}
	}
	*number = (int)value;
	return at;
}

/* The bits of the flags are in the order of their letters; "'" means nothing. */
static const char *format_parse_flags(const char *at, unsigned char *flags)
{
	static const char letters[] = "-+ #0'";

	for (;; at++) {
		unsigned int bit = 0;

		while (letters[bit] && letters[bit] != *at)
			bit++;
		if (!letters[bit])
			return at;
		*flags |= (unsigned char)(1u << bit);
	}
}

static const char *format_parse_length(const char *at, unsigned char *length)
{
	switch (*at) {
	case 'h':
		*length = ARROW_FORMAT_SHORT;
		if (at[1] == 'h') {
			*length = ARROW_FORMAT_CHAR;
			at++;
		}
		break;
	case 'l':
		at += at[1] == 'l';
		__fallthrough;
	case 'j':
	case 'z':
	case 't':
		*length = ARROW_FORMAT_LONG;
		break;
	case 'L':
		*length = ARROW_FORMAT_LONG_DOUBLE;
		break;
	default:
		*length = ARROW_FORMAT_INT;
		return at;
	}
	return at + 1;
}

/* @at is behind the "%"; the result is behind the conversion's letter. */
static const char *format_parse(struct format_run *run, const char *at,
				struct arrow_format_spec *spec)
{
	spec->flags = 0;
	spec->precision = -1;
	at = format_parse_flags(at, &spec->flags);
	at = format_parse_number(run, at, &spec->width);
	if (spec->width < 0) {
		spec->flags |= ARROW_FORMAT_LEFT;
		run->overflow |= spec->width == INT_MIN;
		spec->width = run->overflow ? 0 : -spec->width;
	}
	if (*at == '.') {
		at = format_parse_number(run, at + 1, &spec->precision);
		if (spec->precision < 0)
			spec->precision = -1;
	}
	at = format_parse_length(at, &spec->length);
	spec->conversion = *at;
	return *at != '\0' ? at + 1 : at;
}

/* A number of that length, made 64 bits long. */
static uint64_t format_number(struct format_run *run, unsigned char length,
			      bool is_signed)
{
	if (length == ARROW_FORMAT_LONG)
		return format_long(run);
	uint64_t value = (uint64_t)(long)format_int(run);
	unsigned int unused = length == ARROW_FORMAT_CHAR    ? 56
			      : length == ARROW_FORMAT_SHORT ? 48
							     : 32;

	value <<= unused;
	return is_signed ? (uint64_t)((int64_t)value >> unused)
			 : value >> unused;
}

/*
 * Write digits backward from @end. Return: the first one.
 * @lower: 0x20, the bit in which small letters differ and which digits have
 */
static char *format_digits(char *end, uint64_t value, unsigned int base,
			   char lower)
{
	for (; value != 0; value /= base)
		*--end = "0123456789ABCDEF"[value % base] | lower;
	return end;
}

/*
 * Print @value whose sign or "0x" is already in @field. Zero has no digits
 * of its own: the precision, 1 if none is given, brings its only "0".
 */
static void format_integer(struct format_run *run,
			   struct arrow_format_spec *spec,
			   struct format_field *field, uint64_t value)
{
	char digits[FORMAT_DIGITS_MAX];
	char letter = spec->conversion;
	char lower = letter & 0x20;
	unsigned int base = letter == 'o'	     ? 8
			    : (letter | 0x20) == 'x' ? 16
						     : 10;
	size_t least = spec->precision < 0 ? 1 : (size_t)spec->precision;

	field->body =
		format_digits(digits + sizeof(digits), value, base, lower);
	field->body_length = (size_t)(digits + sizeof(digits) - field->body);
	if (spec->flags & ARROW_FORMAT_ZERO && spec->precision < 0 &&
	    !(spec->flags & ARROW_FORMAT_LEFT) &&
	    (size_t)spec->width > field->prefix_length)
		least = (size_t)spec->width - field->prefix_length;
	if (letter == 'o' && spec->flags & ARROW_FORMAT_ALT &&
	    least <= field->body_length)
		least = field->body_length + 1;
	if (least > field->body_length)
		field->zeros = least - field->body_length;
	format_put_field(run, spec, field);
}

static void format_print_signed(struct format_run *run,
				struct arrow_format_spec *spec)
{
	uint64_t value = format_number(run, spec->length, true);
	struct format_field field = { .prefix_length = 1 };

	if ((int64_t)value < 0) {
		field.prefix[0] = '-';
		value = -value;
	} else if (spec->flags & ARROW_FORMAT_PLUS) {
		field.prefix[0] = '+';
	} else if (spec->flags & ARROW_FORMAT_SPACE) {
		field.prefix[0] = ' ';
	} else {
		field.prefix_length = 0;
	}
	format_integer(run, spec, &field, value);
}

/* @marked: with "0x" or "0X", if the base is 16 */
static void format_print_unsigned(struct format_run *run,
				  struct arrow_format_spec *spec,
				  uint64_t value, bool marked)
{
	struct format_field field = { .prefix = { '0', spec->conversion } };

	if (marked && (spec->conversion | 0x20) == 'x')
		field.prefix_length = 2;
	format_integer(run, spec, &field, value);
}

/* Print @text, or at most the precision's number of its characters. */
static void format_print_text(struct format_run *run,
			      const struct arrow_format_spec *spec,
			      const char *text)
{
	size_t most = (size_t)(ssize_t)spec->precision;
	struct format_field field = { .body = text };

	if (!text) {
		field.body = most >= 6 ? "(null)" : "";
		text = field.body;
	}
	while (field.body_length < most && text[field.body_length] != '\0')
		field.body_length++;
	format_put_field(run, spec, &field);
}

static void format_print_char(struct format_run *run,
			      const struct arrow_format_spec *spec)
{
	char c = (char)format_int(run);
	struct format_field field = { .body = &c, .body_length = 1 };

	format_put_field(run, spec, &field);
}

static void format_print_pointer(struct format_run *run,
				 struct arrow_format_spec *spec)
{
	uintptr_t value = (uintptr_t)format_pointer(run);

	if (value == 0) {
		spec->precision = -1;
		format_print_text(run, spec, "(nil)");
		return;
	}
	spec->conversion = 'x';
	format_print_unsigned(run, spec, value, true);
}

static void format_store_count(struct format_run *run, unsigned char length)
{
	void *to = format_pointer(run);

	if (length == ARROW_FORMAT_CHAR)
		*(signed char *)to = (signed char)run->total;
	else if (length == ARROW_FORMAT_SHORT)
		*(short *)to = (short)run->total;
	else if (length == ARROW_FORMAT_LONG)
		*(long *)to = (long)run->total;
	else
		*(int *)to = (int)run->total;
}

/* Print the directive [@from, @end) by the sink's means, else as it stands. */
static void format_print_other(struct format_run *run,
			       const struct arrow_format_spec *spec,
			       const char *from, const char *end)
{
	ssize_t length = -EINVAL;

	if (run->sink->convert)
		length = run->sink->convert(run->sink, spec, &run->args);
	if (length < 0)
		format_put(run, from, (size_t)(end - from));
	else
		run->total += (size_t)length;
}

/* @from is at a "%". Return: what follows the directive. */
static const char *format_directive(struct format_run *run, const char *from)
{
	struct arrow_format_spec spec;
	const char *end = format_parse(run, from + 1, &spec);
	uint64_t value;

	if (run->overflow)
		return end;
	switch (spec.conversion) {
	case 'd':
	case 'i':
		format_print_signed(run, &spec);
		break;
	case 'o':
	case 'u':
	case 'x':
	case 'X':
		value = format_number(run, spec.length, false);
		format_print_unsigned(run, &spec, value,
				      spec.flags & ARROW_FORMAT_ALT && value);
		break;
	case 'c':
		format_print_char(run, &spec);
		break;
	case 's':
		format_print_text(run, &spec, format_pointer(run));
		break;
	case 'p':
		format_print_pointer(run, &spec);
		break;
	case '%':
		format_put(run, "%", 1);
		break;
	default:
		if (CONFIG_PRINT_COUNT && spec.conversion == 'n')
			format_store_count(run, spec.length);
		else
			format_print_other(run, &spec, from, end);
	}
	return end;
}

int arrow_format(struct arrow_format_sink *sink, const char *format,
		 va_list args)
{
	struct format_run run = { .sink = sink };
	const char *from = format;

	va_copy(run.args, args);
	while (*from != '\0' && !run.overflow) {
		const char *end = from;

		while (*end != '\0' && *end != '%')
			end++;
		format_put(&run, from, (size_t)(end - from));
		from = *end == '%' ? format_directive(&run, end) : end;
		run.overflow |= run.total > INT_MAX;
	}
	va_end(run.args);
	return run.overflow ? -EOVERFLOW : (int)run.total;
}

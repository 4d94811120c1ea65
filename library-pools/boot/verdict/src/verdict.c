/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * One line, once. It is put together without printf: a panic must be able to
 * say it, too.
 */
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/plat/verdict.h>
#include <arrow/verdict.h>

#define VERDICT_NONCE_MAX 32
#define VERDICT_NO_DESCRIPTOR (-1)

/* "arrow-exit " nonce " status=255\n" and room to spare. */
#define VERDICT_LINE_MAX 64

struct verdict_line {
	char text[VERDICT_LINE_MAX];
	size_t length;
};

static const char *verdict_word; /* value of arrow.run; NULL: no verdict */
static bool verdict_taken;

static bool verdict_is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* The number that @text is, up to four digits; else none. */
static int verdict_parse_descriptor(const char *text)
{
	int value = 0;
	int digits = 0;

	for (; text[digits] >= '0' && text[digits] <= '9' && digits < 4;
	     digits++)
		value = value * 10 + text[digits] - '0';
	return digits && !text[digits] ? value : VERDICT_NO_DESCRIPTOR;
}

/* Taken early, to hide it; read when there is a verdict, if ever. */
int arrow_verdict_init(void)
{
	if (!verdict_taken)
		verdict_word = arrow_cmdline_take("arrow.run");
	verdict_taken = true;
	return 0;
}

/* Split HEX or HEX,FD. Return: the length of HEX; 0 if malformed. */
static size_t verdict_parse(const char *word, int *descriptor)
{
	size_t n = 0;

	while (verdict_is_hex(word[n]))
		n++;
	*descriptor = VERDICT_NO_DESCRIPTOR;
	if (n > VERDICT_NONCE_MAX ||
	    (word[n] && (!CONFIG_VERDICT_DESCRIPTOR || word[n] != ',')))
		return 0;
	if (CONFIG_VERDICT_DESCRIPTOR && word[n]) {
		*descriptor = verdict_parse_descriptor(word + n + 1);
		if (*descriptor == VERDICT_NO_DESCRIPTOR)
			return 0;
	}
	return n;
}

static void verdict_add(struct verdict_line *line, const char *text, size_t n)
{
	for (size_t i = 0; i < n && line->length < VERDICT_LINE_MAX; i++)
		line->text[line->length++] = text[i];
}

static void verdict_add_text(struct verdict_line *line, const char *text)
{
	size_t n = 0;

	while (text[n])
		n++;
	verdict_add(line, text, n);
}

static void verdict_add_number(struct verdict_line *line, unsigned int value)
{
	char digits[3];
	size_t n = sizeof(digits);

	do {
		digits[--n] = (char)('0' + value % 10);
		value /= 10;
	} while (value && n);
	verdict_add(line, &digits[n], sizeof(digits) - n);
}

static void verdict_send(int descriptor, const struct verdict_line *line)
{
	if (CONFIG_VERDICT_DESCRIPTOR && descriptor != VERDICT_NO_DESCRIPTOR &&
	    arrow_plat_verdict_write(descriptor, line->text, line->length) == 0)
		return;
	arrow_console_message(line->text, line->length);
}

/* Write the line with @word in it, and @number behind it unless negative. */
static void verdict_write(const char *word, int number)
{
	struct verdict_line line = {.length = 0};
	int descriptor;

	arrow_verdict_init();
	if (!verdict_word)
		return;
	size_t length = verdict_parse(verdict_word, &descriptor);
	const char *nonce = verdict_word;

	verdict_word = NULL;
	if (!length)
		return;
	verdict_add_text(&line, "arrow-exit ");
	verdict_add(&line, nonce, length);
	verdict_add_text(&line, word);
	if (number >= 0)
		verdict_add_number(&line, (unsigned int)number);
	verdict_add_text(&line, "\n");
	verdict_send(descriptor, &line);
}

void arrow_verdict_exit(int status)
{
	verdict_write(" status=", status & 0xff);
}

void arrow_verdict_signal(int signal)
{
	verdict_write(" signal=", signal & 0xff);
}

void arrow_verdict_panic(void)
{
	verdict_write(" panic", -1);
}

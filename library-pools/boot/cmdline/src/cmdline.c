/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The command line is decoded in place into words. Decoding never makes a word
 * longer, and each word is ended where the blank or quote behind it stood, so
 * the only memory needed besides the line is one pointer a word.
 *
 * cmdline_words holds the kernel's words, then (at cmdline_dash) the `--`,
 * whose place becomes argv[0], then the program's words, then NULL.
 */
#include <arrow/cmdline.h>
#include <arrow/errno.h>

/* A word takes a byte at least, and a blank to the next one. */
#define CMDLINE_WORDS_MAX (ARROW_CMDLINE_MAX / 2)

static char *cmdline_words[CMDLINE_WORDS_MAX + 1];
static char **cmdline_end = cmdline_words;	  /* behind the last word */
static char **cmdline_kernel_end = cmdline_words; /* behind the kernel's */
static char **cmdline_dash;			  /* `--`; NULL without one */

/* Where decoding stands, within a line that ends with NUL; out <= in. */
struct cmdline_reader {
	unsigned char *in;
	unsigned char *out;
};

static int cmdline_hex_digit(unsigned char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

/* Behind `\x`. Return: the byte, 1 to 255, or -EINVAL. */
static int cmdline_hex_escape(struct cmdline_reader *reader)
{
	int high = cmdline_hex_digit(reader->in[0]);
	int low = high < 0 ? -1 : cmdline_hex_digit(reader->in[1]);

	if (low < 0 || (high == 0 && low == 0))
		return -EINVAL;
	reader->in += 2;
	return high * 16 + low;
}

/* Behind a backslash within quotes. Return: the byte meant, or -EINVAL. */
static int cmdline_escape(struct cmdline_reader *reader)
{
	switch (*reader->in++) {
	case '"':
		return '"';
	case '\\':
		return '\\';
	case 'n':
		return '\n';
	case 'x':
		return cmdline_hex_escape(reader);
	default:
		return -EINVAL;
	}
}

/* From behind an opening quote to behind the closing one. */
static int cmdline_quoted(struct cmdline_reader *reader)
{
	for (;;) {
		int c = *reader->in++;

		if (c == '"')
			return 0;
		if (c == '\0')
			return -EINVAL;
		if (c == '\\') {
			c = cmdline_escape(reader);
			if (c < 0)
				return c;
		}
		*reader->out++ = (unsigned char)c;
	}
}

/* The rest of a word from its first quote on, up to the blank or NUL. */
static int cmdline_rest(struct cmdline_reader *reader)
{
	while (*reader->in > ' ') {
		unsigned char c = *reader->in++;

		if (c == '"') {
			int error = cmdline_quoted(reader);

			if (error)
				return error;
		} else {
			*reader->out++ = c;
		}
	}
	return 0;
}

/* Whether the bytes up to @end, still as they were written, are `--`. */
static bool cmdline_is_dash(const unsigned char *word, const unsigned char *end)
{
	return end - word == 2 && word[0] == '-' && word[1] == '-';
}

/* The first byte from @in on that is a blank, a quote or NUL. */
static unsigned char *cmdline_plain_end(unsigned char *in)
{
	for (;;) {
		while (*in > '"')
			in++;
		if (*in != '!')
			return in;
		in++;
	}
}

/*
 * Decode a line that ends with NUL. Almost every word has no quote: one look at
 * each of its bytes is all it costs.
 */
static int cmdline_decode(unsigned char *in)
{
	char **next = cmdline_words;
	unsigned char c;

	while ((c = *in) != '\0') {
		if (c <= ' ') {
			in++;
			continue;
		}
		unsigned char *word = in;
		unsigned char *end = cmdline_plain_end(in);

		in = end;
		c = *in;

		if (c == '"') {
			struct cmdline_reader reader = {in, in};
			int error = cmdline_rest(&reader);

			if (error)
				return error;
			in = reader.in;
			end = reader.out;
			c = *in;
		} else if (cmdline_is_dash(word, end) && !cmdline_dash) {
			cmdline_dash = next;
		}
		*next++ = (char *)word;
		*end = '\0';
		if (c == '\0')
			break;
		in++;
	}
	cmdline_end = next;
	return 0;
}

/* Whether there is a NUL; most often the buffer's last byte is one. */
static bool cmdline_has_end(const char *line, size_t size)
{
	if (size && !line[size - 1])
		return true;
	while (size && *line) {
		line++;
		size--;
	}
	return size;
}

int arrow_cmdline_init(char *line, size_t size)
{
	int error = -E2BIG;

	cmdline_end = cmdline_words;
	cmdline_dash = NULL;
	if (size > ARROW_CMDLINE_MAX + 1)
		size = ARROW_CMDLINE_MAX + 1;
	if (cmdline_has_end(line, size))
		error = cmdline_decode((unsigned char *)line);
	if (error)
		cmdline_dash = NULL;
	*cmdline_end = NULL;
	cmdline_kernel_end = cmdline_dash ? cmdline_dash : cmdline_end;
	return error;
}

/* The value of @word if its name is @name, else NULL. */
static const char *cmdline_value(const char *word, const char *name)
{
	while (*name && *word == *name) {
		word++;
		name++;
	}
	if (*name)
		return NULL;
	if (*word == '=')
		return word + 1;
	return *word ? NULL : word;
}

const char *arrow_cmdline_find(const char *name)
{
	for (char **word = cmdline_kernel_end; word != cmdline_words;) {
		const char *value = cmdline_value(*--word, name);

		if (value)
			return value;
	}
	return NULL;
}

const char *arrow_cmdline_next(const char *name, unsigned int *cursor)
{
	while (&cmdline_words[*cursor] < cmdline_kernel_end) {
		const char *word = cmdline_words[(*cursor)++];
		const char *value = cmdline_value(word, name);

		if (value)
			return value;
	}
	return NULL;
}

const char *arrow_cmdline_take(const char *name)
{
	static char nothing[1];
	const char *last = NULL;

	for (char **word = cmdline_words; word < cmdline_kernel_end; word++) {
		const char *value = cmdline_value(*word, name);

		if (!value)
			continue;
		*word = nothing;
		last = value;
	}
	return last;
}

/* Whether @text is NAME=VALUE with a name in it. */
static bool cmdline_is_variable(const char *text)
{
	if (*text == '=')
		return false;
	while (*text && *text != '=')
		text++;
	return *text == '=';
}

char *arrow_cmdline_env(unsigned int *cursor)
{
	static const char prefix[] = "arrow.env.";
	const size_t length = sizeof(prefix) - 1;

	while (&cmdline_words[*cursor] < cmdline_kernel_end) {
		char *word = cmdline_words[(*cursor)++];
		size_t i = 0;

		while (i < length && word[i] == prefix[i])
			i++;
		if (i == length && cmdline_is_variable(word + length))
			return word + length;
	}
	return NULL;
}

char **arrow_cmdline_args(int *count)
{
	if (cmdline_dash)
		*count = (int)(cmdline_end - cmdline_dash);
	return cmdline_dash;
}

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

#define CMDLINE_NO_DASH (~0u)

static char *cmdline_words[CMDLINE_WORDS_MAX + 1];
static unsigned int cmdline_count;
static unsigned int cmdline_kernel_count;
static unsigned int cmdline_dash = CMDLINE_NO_DASH;

/* Where decoding stands; out <= in < end except after the last byte. */
struct cmdline_reader {
	unsigned char *in;
	unsigned char *out;
	const unsigned char *end;
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
	int value = 0;

	for (int digits = 0; digits < 2; digits++) {
		if (reader->in == reader->end)
			return -E2BIG;
		int digit = cmdline_hex_digit(*reader->in);
		if (digit < 0)
			return -EINVAL;
		value = value * 16 + digit;
		reader->in++;
	}
	return value ? value : -EINVAL;
}

/* Behind a backslash within quotes. Return: the byte meant, or an errno. */
static int cmdline_escape(struct cmdline_reader *reader)
{
	if (reader->in == reader->end)
		return -E2BIG;
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
	while (reader->in != reader->end) {
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
	return -E2BIG;
}

/* The rest of a word from its first quote on, up to the blank or NUL. */
static int cmdline_rest(struct cmdline_reader *reader)
{
	while (reader->in != reader->end) {
		unsigned char c = *reader->in;

		if (c <= ' ')
			return 0;
		reader->in++;
		if (c == '"') {
			int error = cmdline_quoted(reader);

			if (error)
				return error;
		} else {
			*reader->out++ = c;
		}
	}
	return -E2BIG;
}

/* A word is `--` only when written so, without quotes around it. */
static bool cmdline_is_dash(const unsigned char *word, size_t source_length)
{
	return source_length == 2 && word[0] == '-' && word[1] == '-' &&
	       cmdline_dash == CMDLINE_NO_DASH;
}

/*
 * Decode the word at reader->in. Almost every word has no quote: one look at
 * each of its bytes is all it costs.
 *
 * Return: the byte behind the word (a blank or NUL), or a negative errno.
 */
static int cmdline_word(struct cmdline_reader *reader)
{
	unsigned char *word = reader->in;
	unsigned char *in = word;

	while (in != reader->end && (*in > '"' || *in == '!'))
		in++;
	if (in == reader->end)
		return -E2BIG;
	reader->in = in;
	reader->out = in;
	if (*in == '"') {
		int error = cmdline_rest(reader);

		if (error)
			return error;
	}
	int behind = *reader->in;

	if (cmdline_is_dash(word, (size_t)(reader->in - word)))
		cmdline_dash = cmdline_count;
	*reader->out = '\0';
	cmdline_words[cmdline_count++] = (char *)word;
	return behind;
}

static int cmdline_decode(struct cmdline_reader *reader)
{
	while (reader->in != reader->end) {
		if (*reader->in == '\0')
			return 0;
		if (*reader->in <= ' ') {
			reader->in++;
			continue;
		}
		int behind = cmdline_word(reader);

		if (behind <= 0)
			return behind;
		reader->in++;
	}
	return -E2BIG;
}

int arrow_cmdline_init(char *line, size_t size)
{
	if (size > ARROW_CMDLINE_MAX + 1)
		size = ARROW_CMDLINE_MAX + 1;
	struct cmdline_reader reader = {
		.in = (unsigned char *)line,
		.end = (unsigned char *)line + size,
	};

	cmdline_count = 0;
	cmdline_dash = CMDLINE_NO_DASH;
	int error = cmdline_decode(&reader);

	if (error) {
		cmdline_count = 0;
		cmdline_dash = CMDLINE_NO_DASH;
	}
	cmdline_words[cmdline_count] = NULL;
	cmdline_kernel_count = cmdline_dash == CMDLINE_NO_DASH ? cmdline_count :
								 cmdline_dash;
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
	for (unsigned int i = cmdline_kernel_count; i-- > 0;) {
		const char *value = cmdline_value(cmdline_words[i], name);

		if (value)
			return value;
	}
	return NULL;
}

const char *arrow_cmdline_next(const char *name, unsigned int *cursor)
{
	while (*cursor < cmdline_kernel_count) {
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

	for (unsigned int i = 0; i < cmdline_kernel_count; i++) {
		const char *value = cmdline_value(cmdline_words[i], name);

		if (!value)
			continue;
		cmdline_words[i] = nothing;
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

	while (*cursor < cmdline_kernel_count) {
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
	if (cmdline_dash == CMDLINE_NO_DASH)
		return NULL;
	*count = (int)(cmdline_count - cmdline_dash);
	return &cmdline_words[cmdline_dash];
}

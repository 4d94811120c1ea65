/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the end of boot to main. The vectors for main lie on the boot stack,
 * below the frame of a function that never returns, and so do copies of the
 * texts that are constant in the image, since a program may write to its
 * arguments.
 */
#include <arrow/app.h>
#include <arrow/cmdline.h>
#include <arrow/gen.h>
#include <arrow/mem.h>
#include <arrow/types.h>

int main(int argc, char **argv, char **envp);

static size_t start_length(const char *text)
{
	size_t n = 0;

	while (text[n] != '\0')
		n++;
	return n;
}

static size_t start_count(const char *const *texts)
{
	size_t n = 0;

	while (texts[n])
		n++;
	return n;
}

/* A copy on the stack of the caller, for as long as that function runs. */
#define START_COPY(text)                                              \
	({                                                            \
		size_t start_size = start_length(text) + 1;           \
		(char *)memcpy(__builtin_alloca(start_size), text, start_size); \
	})

/* Call main with the arguments that the image brings. */
static __noreturn void start_with_own_args(void)
{
	size_t count = start_count(arrow_gen_args);
	char *argv[count + 2];

	argv[0] = START_COPY(arrow_gen_name);
	for (size_t i = 0; i < count; i++)
		argv[i + 1] = START_COPY(arrow_gen_args[i]);
	argv[count + 1] = NULL;
	exit(main((int)count + 1, argv, environ));
}

static __noreturn void start_with_args(int argc, char **argv)
{
	argv[0] = START_COPY(arrow_gen_name);
	exit(main(argc, argv, environ));
}

static bool start_same_name(const char *a, const char *b)
{
	while (*a == *b && *a != '=' && *a != '\0') {
		a++;
		b++;
	}
	return *a == *b;
}

/* Set the variable in @vars, which holds @count, or add it. Return: the count. */
static size_t start_set(char **vars, size_t count, char *var)
{
	size_t i = 0;

	while (i < count && !start_same_name(vars[i], var))
		i++;
	vars[i] = var;
	return i < count ? count : count + 1;
}

static size_t start_count_words(void)
{
	unsigned int cursor = 0;
	size_t n = 0;

	while (arrow_cmdline_env(&cursor))
		n++;
	return n;
}

void arrow_app_run(void)
{
	size_t own = start_count(arrow_gen_env);
	char *vars[own + start_count_words() + 1];
	size_t count = 0;
	unsigned int cursor = 0;
	char *var;
	char **argv;
	int argc;

	for (size_t i = 0; i < own; i++)
		count = start_set(vars, count, START_COPY(arrow_gen_env[i]));
	while ((var = arrow_cmdline_env(&cursor)))
		count = start_set(vars, count, var);
	vars[count] = NULL;
	environ = vars;

	argv = arrow_cmdline_args(&argc);
	if (argv)
		start_with_args(argc, argv);
	start_with_own_args();
}

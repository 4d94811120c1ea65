/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the end of boot to main. Mostly the vectors in the image serve as they
 * are; an environment that the command line adds to is put together on the
 * boot stack, in the frame of a function that never returns.
 */
#include <arrow/app.h>
#include <arrow/cmdline.h>
#include <arrow/gen.h>
#include <arrow/types.h>

int main(int argc, char **argv, char **envp);

static __always_inline __noreturn void start_main(void)
{
	int argc;
	char **argv = arrow_cmdline_args(&argc);

	if (argv) {
		argv[0] = arrow_gen_argv[0];
	} else {
		argv = arrow_gen_argv;
		argc = arrow_gen_argc;
	}
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

/* Add what the command line says, @words variables, to the environment. */
static __noreturn __noinline void start_with_words(size_t words)
{
	size_t count = 0;
	unsigned int cursor = 0;
	char *var;

	while (arrow_gen_env[count])
		count++;
	char *vars[count + words + 1];

	for (size_t i = 0; i < count; i++)
		vars[i] = arrow_gen_env[i];
	while ((var = arrow_cmdline_env(&cursor)))
		count = start_set(vars, count, var);
	vars[count] = NULL;
	environ = vars;
	start_main();
}

void arrow_app_run(void)
{
	unsigned int cursor = 0;
	size_t words = 0;

	while (arrow_cmdline_env(&cursor))
		words++;
	environ = arrow_gen_env;
	if (words > 0)
		start_with_words(words);
	start_main();
}

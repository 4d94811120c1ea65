/* SPDX-License-Identifier: BSD-3-Clause */
/* What argv and envp become; a vector that is not there is empty. */
#include "exec.h"
#include <sys/auxv.h>

static void tell(int argc, char **argv)
{
	printf("%d words:", argc);
	for (int i = 0; i < argc; i++)
		printf(" [%s]", argv[i]);
	printf("\nvariables:");
	for (char **each = environ; *each; each++)
		printf(" [%s]", *each);
	printf("\nname %s\n", (char *)getauxval(AT_EXECFN));
	HOLDS(argv[argc] == NULL);
	HOLDS(getauxval(AT_PAGESZ) == 4096);
	HOLDS(getauxval(AT_PHNUM) > 2);
	HOLDS(getauxval(AT_ENTRY) != 0);
	HOLDS(getauxval(AT_BASE) == 0);
	HOLDS(getauxval(AT_RANDOM) != 0);
	HOLDS(getauxval(AT_SYSINFO_EHDR) != 0);
	HOLDS((uintptr_t)argv % 8 == 0);
}

int main(int argc, char **argv)
{
	static char *no_variables[] = {NULL};
	const char *stage = argc > 1 ? argv[1] : argc ? argv[0] : "";

	tell(argc, argv);
	fflush(stdout);
	if (!strcmp(stage, "program")) {
		char *words[] = {"a", "second", "", "with blanks", NULL};
		char *variables[] = {"A=1", "", "B", "A=2", NULL};

		execve("/program", words, variables);
	} else if (!strcmp(stage, "second")) {
		char *words[] = {"third", NULL};

		execve("/data/../program", words, no_variables);
	} else if (!strcmp(stage, "third")) {
		syscall(SYS_execve, "//program", NULL, NULL);
	} else if (!argc || !*stage) {
		return 17;
	}
	printf("not executed: %s\n", oracle_error(errno));
	return 1;
}

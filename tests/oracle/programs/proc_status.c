/* SPDX-License-Identifier: BSD-3-Clause */
/* Lines of /proc/self/status and stat that do not depend on the machine. */
#include "oracle.h"

int main(void)
{
	char line[256];
	FILE *file = fopen("/proc/self/status", "r");
	static const char *const wanted[] = {"Pid:", "PPid:", "Uid:", "Gid:",
					     "Threads:", "Tgid:", "Umask:"};

	NEED(file);
	while (fgets(line, sizeof(line), file))
		for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
			if (!strncmp(line, wanted[i], strlen(wanted[i])))
				printf("%s", line);
	fclose(file);
	file = fopen("/proc/self/stat", "r");
	int pid, ppid;
	char name[64], state;
	NEED(file && fscanf(file, "%d %63s %c %d", &pid, name, &state, &ppid) == 4);
	printf("%d %c %d\n", pid, state, ppid);
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* The C library's files: buffers, seeking, reading back. */
#include "oracle.h"

int main(void)
{
	char line[100];
	FILE *file = fopen("f", "w+");

	NEED(file);
	for (int i = 0; i < 2000; i++)
		fprintf(file, "line %d\n", i);
	NEED(fseek(file, 100, SEEK_SET) == 0);
	NEED(fgets(line, sizeof(line), file));
	printf("%s", line);
	fseek(file, -20, SEEK_END);
	NEED(fgets(line, sizeof(line), file));
	printf("%s", line);
	printf("%ld\n", ftell(file));
	fclose(file);
	file = fopen("f", "a");
	fprintf(file, "more\n");
	printf("%ld\n", ftell(file));
	fclose(file);
	file = fopen("f", "r");
	long count = 0;
	while (fgets(line, sizeof(line), file))
		count++;
	printf("%ld lines, last %s", count, line);
	fclose(file);
	printf("%s\n", fopen("absent", "r") ? "?" : oracle_error(errno));
	file = tmpfile();
	NEED(file);
	fputs("temporary", file);
	rewind(file);
	NEED(fgets(line, sizeof(line), file));
	printf("%s\n", line);
	return 0;
}

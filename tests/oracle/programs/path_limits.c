/* SPDX-License-Identifier: BSD-3-Clause */
/* Names of 255 and 256 bytes, paths of 4095 and 4096. */
#include "oracle.h"

int main(void)
{
	char name[300];
	char *path = malloc(5000);

	memset(name, 'n', sizeof(name));
	name[255] = '\0';
	WORKS(open(name, O_CREAT | O_WRONLY, 0644));
	WORKS(mkdir(name, 0755));
	name[255] = 'n';
	name[256] = '\0';
	WORKS(open(name, O_CREAT | O_WRONLY, 0644));
	WORKS(mkdir(name, 0755));
	WORKS(access(name, F_OK));
	WORKS(symlink("x", name));
	for (int i = 0; i < 5000; i += 2)
		memcpy(path + i, "./", 2);
	path[4095] = '\0';
	WORKS(access(path, F_OK));
	path[4095] = '/';
	path[4096] = '\0';
	WORKS(access(path, F_OK));
	WORKS(open(path, O_RDONLY));
	WORKS(chdir(path));
	WORKS(rename(path, "x"));
	WORKS(rename("x", path));
	memset(path, '/', 4094);
	path[4094] = '\0';
	WORKS(access(path, F_OK));
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* A large output arrives whole. */
#include "oracle.h"

int main(void)
{
	char *text = malloc(200000);

	for (int i = 0; i < 200000; i++)
		text[i] = (char)(i % 64 == 63 ? '\n' : 'a' + i / 64 % 26);
	TRY(write(1, text, 70000));
	TRY(write(1, text, 200000));
	for (int i = 0; i < 3000; i++)
		printf("line %d\n", i);
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* The name of the process. */
#include <arrow/prctl.h>

#include "prctl_priv.h"

char prctl_name[PRCTL_NAME_SIZE] = "program";

void arrow_prctl_set_name(const char *name)
{
	size_t n = 0;

	while (n < ARROW_PRCTL_NAME_MAX && name[n] != '\0') {
		prctl_name[n] = name[n];
		n++;
	}
	while (n < PRCTL_NAME_SIZE)
		prctl_name[n++] = '\0';
}

const char *arrow_prctl_name(void)
{
	return prctl_name;
}

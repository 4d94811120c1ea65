/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends with status -1. */
#include "oracle.h"

int main(void)
{
	return -1;
}

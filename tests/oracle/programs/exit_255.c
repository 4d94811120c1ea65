/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends with status 255. */
#include "oracle.h"

int main(void)
{
	return 255;
}

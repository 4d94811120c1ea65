/* SPDX-License-Identifier: BSD-3-Clause */
/* Ends with status 256. */
#include "oracle.h"

int main(void)
{
	return 256;
}

/* SPDX-License-Identifier: ${license} */
/* Doubling of numbers. */
#include <arrow/${word}.h>

#include <arrow/errno.h>

int arrow_${word}_double(uint32_t value, uint32_t *result)
{
	if (value > UINT32_MAX / 2)
		return -ERANGE;
	*result = value * 2;
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* writev to the outputs keeps its pieces together. */
#include "oracle.h"

int main(void)
{
	struct iovec v[4] = {{"one ", 4}, {"two ", 4}, {"", 0}, {"three\n", 6}};

	TRY(writev(1, v, 4));
	NEED(writev(2, v, 4) == 14);
	TRY(writev(1, v, 0));
	v[1].iov_base = (void *)8;
	TRY(writev(1, v, 4));
	TRY(write(1, (void *)8, 5));
	TRY(write(2, "", 0));
	return 0;
}

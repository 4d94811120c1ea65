/* SPDX-License-Identifier: BSD-3-Clause */
/* Memory that is made executable after it was written. */
/* world: processor */
#include "touch.h"

int main(void)
{
	/* mov $42, %eax; ret */
	static const unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};
	unsigned char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memcpy(p, code, sizeof(code));
	TRY(mprotect(p, 4096, PROT_READ | PROT_EXEC));
	int (*f)(void) = (int (*)(void))(uintptr_t)p;
	printf("%d\n", f());
	print_pages("page", (char *)p, 1);
	return 0;
}

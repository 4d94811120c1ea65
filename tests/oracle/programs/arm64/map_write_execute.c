/* SPDX-License-Identifier: BSD-3-Clause */
/* Memory that is made executable after it was written. */
/* world: processor */
#include "touch.h"

int main(void)
{
	/* mov w0, #42; ret */
	static const uint32_t code[] = {0x52800540, 0xd65f03c0};
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memcpy(p, code, sizeof(code));
	__builtin___clear_cache(p, p + sizeof(code));
	TRY(mprotect(p, 4096, PROT_READ | PROT_EXEC));
	int (*f)(void) = (int (*)(void))(uintptr_t)p;
	printf("%d\n", f());
	print_pages("page", p, 1);
	return 0;
}

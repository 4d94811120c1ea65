#include <arrow/alloc.h>
void *arrow_alloc(unsigned long size)
{
	return size == 0 ? (void *)0 : (void *)0;
}

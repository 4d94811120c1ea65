#include <arrow/counter.h>
unsigned long arrow_counter_read(void)
{
	return 0;
}

#include <arrow/counter.h>
int main(void)
{
	return arrow_counter_read() == 0;
}

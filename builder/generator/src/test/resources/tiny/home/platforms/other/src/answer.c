#include <arrow/other.h>
int arrow_other_answer(void)
{
	return 42;
}

#include <arrow/arch/cpu.h>
void arrow_arch_stop(void)
{
	for (;;)
		;
}

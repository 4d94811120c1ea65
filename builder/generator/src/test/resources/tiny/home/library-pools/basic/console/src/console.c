#include <arrow/console.h>
void arrow_console_write(const char *text, unsigned long n)
{
	for (unsigned int i = 0; i < arrow_console_table_size; i++)
		arrow_console_table[i]->write(text, n);
}

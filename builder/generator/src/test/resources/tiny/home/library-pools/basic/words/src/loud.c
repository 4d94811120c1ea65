#include <arrow/console.h>
#include "words_priv.h"
void words_loud(void)
{
	arrow_console_write("!", 1);
}

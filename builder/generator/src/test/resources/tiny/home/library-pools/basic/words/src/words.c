#include <arrow/console.h>
#include <arrow/words.h>
#include "words_priv.h"
static int words_said;
int arrow_words_init(void)
{
	words_said = CONFIG_WORDS_START;
	return 0;
}
int arrow_words_say(const char *word)
{
	unsigned long n = 0;
	while (word[n])
		n++;
	arrow_console_write(word, n);
	if (CONFIG_WORDS_LOUD)
		words_loud();
	return ++words_said;
}

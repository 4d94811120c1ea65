#include <arrow/words.h>
#include "src/own.h"
int main(int argc, char **argv)
{
	(void)argv;
	arrow_words_say("hello");
	return own_sum(argc, arrow_words_say(" there\n"));
}

#include <arrow/consol.h>
#include "own.h"

int main(void)
{
	return 0;
}

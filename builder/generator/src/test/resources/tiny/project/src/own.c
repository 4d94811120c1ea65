#include "own.h"
int own_sum(int a, int b)
{
	return a + b;
}

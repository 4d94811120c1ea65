#include <arrow/ids.h>
long arrow_sys_getpid(long a, long b, long c, long d, long e, long f)
{
	return 7 + a + b + c + d + e + f;
}

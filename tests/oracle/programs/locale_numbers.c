/* SPDX-License-Identifier: BSD-3-Clause */
/* Formatting numbers and text. */
#include "oracle.h"
#include <locale.h>
#include <wchar.h>

int main(void)
{
	printf("%s\n", setlocale(LC_ALL, "C"));
	printf("%5d|%-5d|%05d|%x|%#o|%+d\n", 42, 42, 42, 255, 8, 7);
	printf("%10.3f|%e|%g|%a\n", 3.14159, 12345.678, 0.0001, 1.5);
	printf("%s|%10s|%-10s|%.2s\n", "abc", "abc", "abc", "abc");
	printf("%ls|%lc\n", L"wide", L'x');
	printf("%p\n", (void *)0x1234);
	printf("%zu %jd %td\n", sizeof(int), (intmax_t)-5, (ptrdiff_t)9);
	return 0;
}

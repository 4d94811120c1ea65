/* SPDX-License-Identifier: BSD-3-Clause */
/* Local time by the variable TZ. */
#include "oracle.h"

int main(void)
{
	time_t t = 1700000000;
	struct tm tm;
	char text[64];

	printf("%s", asctime(gmtime_r(&t, &tm)));
	NEED(strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S %Z", localtime(&t)));
	printf("%s\n", text);
	setenv("TZ", "XYZ-3:30", 1);
	tzset();
	NEED(strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S %Z", localtime(&t)));
	printf("%s\n", text);
	return 0;
}

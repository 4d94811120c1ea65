/* SPDX-License-Identifier: BSD-3-Clause */
/* Names of the system, as Linux's struct new_utsname. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/uname.h>
#include <arrow/user_memory.h>

#include "machine.h"

struct uname {
	char system[ARROW_UNAME_MAX + 1];
	char host[ARROW_UNAME_MAX + 1];
	char release[ARROW_UNAME_MAX + 1];
	char version[ARROW_UNAME_MAX + 1];
	char machine[ARROW_UNAME_MAX + 1];
	char domain[ARROW_UNAME_MAX + 1];
};

const char *arrow_uname_host = "arrow";
const char arrow_uname_release[] = "6.1.0-arrow";
const char arrow_uname_version[] = "#1 Arrow";

static const char *uname_domain = "(none)";

/* Names that the program gave. */
static char uname_own_host[ARROW_UNAME_MAX + 1];
static char uname_own_domain[ARROW_UNAME_MAX + 1];

static size_t uname_put(char *to, const char *text)
{
	size_t n = 0;

	while (text[n] != '\0') {
		to[n] = text[n];
		n++;
	}
	return n;
}

long arrow_sys_uname(long to, ARROW_SYS_REST5)
{
	struct uname names;

	memset(&names, 0, sizeof(names));
	uname_put(names.system, "Linux");
	uname_put(names.host, arrow_uname_host);
	uname_put(names.release, arrow_uname_release);
	uname_put(names.version, arrow_uname_version);
	uname_put(names.machine, uname_machine);
	uname_put(names.domain, uname_domain);
	return arrow_user_write((uintptr_t)to, &names, sizeof(names));
}

/* Take a name of @size bytes at @from of the program to @own. */
static long uname_set(const char **name, char *own, long from, long size)
{
	char text[ARROW_UNAME_MAX + 1];

	if (!arrow_credentials_has(ARROW_CREDENTIALS_SYS_ADMIN))
		return -EPERM;
	if ((int)size < 0 || (int)size > ARROW_UNAME_MAX)
		return -EINVAL;
	memset(text, 0, sizeof(text));
	long error = arrow_user_read(text, (uintptr_t)from, (size_t)size);

	if (error)
		return error;
	memcpy(own, text, sizeof(text));
	*name = own;
	return 0;
}

long arrow_sys_sethostname(long from, long size, ARROW_SYS_REST4)
{
	return uname_set(&arrow_uname_host, uname_own_host, from, size);
}

long arrow_sys_setdomainname(long from, long size, ARROW_SYS_REST4)
{
	return uname_set(&uname_domain, uname_own_domain, from, size);
}

/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/credentials.h>

struct arrow_credentials arrow_credentials = {
	.effective = ARROW_CREDENTIALS_ALL,
	.permitted = ARROW_CREDENTIALS_ALL,
};

bool arrow_credentials_in_group(uint32_t group)
{
	if (group == arrow_credentials.fsgid)
		return true;
	for (unsigned int i = 0; i < arrow_credentials.group_count; i++) {
		if (arrow_credentials.groups[i] == group)
			return true;
	}
	return false;
}

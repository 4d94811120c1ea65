/* SPDX-License-Identifier: BSD-3-Clause */
/* The rings of a domain with hardware virtualisation are parameters. */
#include <arrow/hvm_param.h>

#include "ring_find.h"

volatile struct ring_page *ring_find(uint64_t *port)
{
	volatile void *page = arrow_hvm_param_page(ARROW_HVM_PARAM_STORE_FRAME);

	if (page)
		*port = arrow_hvm_param(ARROW_HVM_PARAM_STORE_PORT);
	return page;
}

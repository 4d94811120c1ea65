/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Power State Coordination Interface (ARM DEN 0022): a call to the hypervisor or
 * the secure firmware, by the instruction that the device tree names.
 */
#include <arrow/exit_psci.h>
#include <arrow/mem.h>

#include "psci.h"

#define PSCI_SYSTEM_OFF 0x84000008u

/* The value is the text "hvc" or "smc". */
static bool psci_is(const char *value, uint32_t size, const char *text)
{
	return size == 4 && !memcmp(value, text, size);
}

static void psci_stop(int status)
{
	const struct arrow_fdt_device *device =
		arrow_fdt_next(&arrow_exit_psci_device, NULL);
	const char *method;
	uint32_t size;

	(void)status;
	if (!device)
		return;
	method = arrow_fdt_property(device, "method", &size);
	if (method && psci_is(method, size, "hvc"))
		psci_hvc(PSCI_SYSTEM_OFF);
	else if (method && psci_is(method, size, "smc"))
		psci_smc(PSCI_SYSTEM_OFF);
	else
		return;
	/* a monitor may end the machine a little later */
	arrow_exit_wait();
}

const struct arrow_fdt_ops arrow_exit_psci_device = {
	.compatible = "arm,psci-0.2",
};

const struct arrow_exit_ops arrow_exit_psci = {
	.name = "psci",
	.stop = psci_stop,
};

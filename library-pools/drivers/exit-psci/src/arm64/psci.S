/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls of firmware, as SMCCC has them: the function in w0, which is where C has
 * it. What the firmware may change, a function in C may, too.
 */
	.section .text.psci_hvc, "ax"
	.globl	psci_hvc
	.hidden	psci_hvc
	.type	psci_hvc, @function
psci_hvc:
	hvc	#0
	ret
	.size	psci_hvc, . - psci_hvc

	.section .text.psci_smc, "ax"
	.globl	psci_smc
	.hidden	psci_smc
	.type	psci_smc, @function
psci_smc:
	smc	#0
	ret
	.size	psci_smc, . - psci_smc

	.section .note.GNU-stack, "", @progbits

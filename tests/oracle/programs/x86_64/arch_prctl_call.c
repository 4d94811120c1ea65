/* SPDX-License-Identifier: BSD-3-Clause */
/* arch_prctl: where FS and GS begin. */
#include "oracle.h"

/* <asm/prctl.h>, which musl does not bring. */
#define ARCH_SET_GS 0x1001
#define ARCH_GET_FS 0x1003
#define ARCH_GET_GS 0x1004

int main(void)
{
	unsigned long base;

	TRY(syscall(SYS_arch_prctl, ARCH_GET_FS, &base));
	HOLDS(base != 0);
	TRY(syscall(SYS_arch_prctl, ARCH_GET_GS, &base));
	printf("%lu\n", base);
	TRY(syscall(SYS_arch_prctl, ARCH_SET_GS, 0x12345000));
	TRY(syscall(SYS_arch_prctl, ARCH_GET_GS, &base));
	printf("%lx\n", base);
	TRY(syscall(SYS_arch_prctl, ARCH_SET_GS, 0xffff800000000000));
	TRY(syscall(SYS_arch_prctl, ARCH_GET_FS, 8));
	TRY(syscall(SYS_arch_prctl, 0x9999, 0));
	return 0;
}

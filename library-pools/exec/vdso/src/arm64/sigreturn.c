/* SPDX-License-Identifier: BSD-3-Clause */
/* Where the program finds what handlers of signals return to. */
#include <arrow/vdso.h>

#include "../vdso_clock.h"

/* In the object, from object.S. */
extern const char vdso_sigreturn[];

uintptr_t arrow_vdso_sigreturn(void)
{
	return vdso_start ? vdso_start + (uintptr_t)(vdso_sigreturn - vdso_object) :
			    0;
}

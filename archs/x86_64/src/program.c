/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor's side of an attached program: what is switched on for it, its
 * registers, and what its traps mean.
 */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/program.h>
#include <arrow/arch/segment.h>
#include <arrow/arch/xsave.h>
#include <arrow/mem.h>

#include "arch.h"
#include "regs.h"

/* CPUID leaf 1, ecx; and the leaf that says what XSAVE would save. */
#define CPUID_ECX_XSAVE (1u << 26)
#define CPUID_XSAVE 0xd

/*
 * State components that programs may use: x87, SSE, AVX, AVX-512 in three
 * parts. Those that Linux gives on request only, or that need more, are not.
 */
#define XCR0_OFFERED 0xe7u

/* Bytes of Linux's signal frame without vector state; as the latter in FXSAVE. */
#define SIGNAL_FRAME_SIZE 944
#define FXSAVE_SIZE 512

#define HWCAP2_FSGSBASE (1 << 1)

/* What syscall.S and trap.S count on. */
_Static_assert(__builtin_offsetof(struct arrow_arch_frame, r11) == 40 &&
		       __builtin_offsetof(struct arrow_arch_frame, r10) == 48 &&
		       __builtin_offsetof(struct arrow_arch_frame, r9) == 56 &&
		       __builtin_offsetof(struct arrow_arch_frame, r8) == 64 &&
		       __builtin_offsetof(struct arrow_arch_frame, rdi) == 80 &&
		       __builtin_offsetof(struct arrow_arch_frame, rsi) == 88 &&
		       __builtin_offsetof(struct arrow_arch_frame, rdx) == 96 &&
		       __builtin_offsetof(struct arrow_arch_frame, rip) == 144 &&
		       __builtin_offsetof(struct arrow_arch_frame, rflags) == 160 &&
		       __builtin_offsetof(struct arrow_arch_frame, rsp) == 168 &&
		       sizeof(struct arrow_arch_frame) == 184,
	       "offsets in syscall.S");

bool arch_smap;

static uint64_t program_cr4(void)
{
	uint64_t value;

	__asm__ volatile("movq %%cr4, %0" : "=r"(value));
	return value;
}

/* Let the program use vector registers beyond the first ones. */
static void program_enable_vectors(uint64_t cr4)
{
	uint32_t offered;

	if (!(arrow_arch_cpuid(1, 0).ecx & CPUID_ECX_XSAVE))
		return;
	__asm__ volatile("movq %0, %%cr4" : : "r"(cr4 | CR4_OSXSAVE));
	offered = arrow_arch_cpuid(CPUID_XSAVE, 0).eax & XCR0_OFFERED;
	__asm__ volatile("xsetbv" : : "c"(0), "a"(offered), "d"(0));
}

/* Faults of alignment, for a program that asks for them as on Linux. */
static void program_enable_alignment(void)
{
	uint64_t cr0;

	__asm__ volatile("movq %%cr0, %0" : "=r"(cr0));
	__asm__ volatile("movq %0, %%cr0" : : "r"(cr0 | CR0_AM));
}

void arrow_arch_program_init(void)
{
	uint64_t cr4 = program_cr4();

	program_enable_vectors(cr4);
	if (CONFIG_ISOLATION_USER) {
		arch_smap = (cr4 & CR4_SMAP) != 0;
		program_enable_alignment();
	}
	arrow_arch_msr_write(MSR_EFER,
			     arrow_arch_msr_read(MSR_EFER) | EFER_SCE);
	/* SYSRET takes data 8 and code 16 above the first, SYSCALL 0 and 8 */
	arrow_arch_msr_write(MSR_STAR,
			     (uint64_t)(SELECTOR_USER_DATA - 8) << 48 |
				     (uint64_t)SELECTOR_CODE << 32);
	arrow_arch_msr_write(MSR_LSTAR, (uintptr_t)arch_syscall);
	arrow_arch_msr_write(MSR_FMASK, RFLAGS_TF | RFLAGS_IF | RFLAGS_DF |
						RFLAGS_NT | RFLAGS_AC);
	arrow_arch_msr_write(MSR_FS_BASE, 0);
	arrow_arch_msr_write(MSR_GS_BASE, 0);
}

struct arrow_arch_frame *arrow_arch_program_frame(void)
{
	uintptr_t end = CONFIG_X86_64_THREADS ?
				arch_stack_end :
				(uintptr_t)arrow_image_stack_end;

	/* trap.S puts the program's frames there, too */
	return (struct arrow_arch_frame *)(end - 8) - 1;
}

/* The state that a program begins with, in all components that there are. */
static void program_clear_vectors(void)
{
	struct {
		uint8_t bytes[ARROW_ARCH_XSAVE_HEADER +
			      ARROW_ARCH_XSAVE_HEADER_SIZE];
	} state __aligned(64);
	const uint16_t control = ARROW_ARCH_XSAVE_CONTROL_FIRST;
	const uint32_t mxcsr = ARROW_ARCH_XSAVE_MXCSR_FIRST;

	memset(&state, 0, sizeof(state));
	memcpy(state.bytes + ARROW_ARCH_XSAVE_CONTROL, &control,
	       sizeof(control));
	memcpy(state.bytes + ARROW_ARCH_XSAVE_MXCSR, &mxcsr, sizeof(mxcsr));
	if (program_cr4() & CR4_OSXSAVE)
		__asm__ volatile("xrstor64 %0"
				 :
				 : "m"(state), "a"(-1), "d"(-1));
	else
		__asm__ volatile("fxrstor64 %0" : : "m"(state));
}

void arrow_arch_program_restart(uintptr_t entry, uintptr_t stack)
{
	struct arrow_arch_frame *frame = arrow_arch_program_frame();
	uint64_t interrupts = frame->rflags & RFLAGS_IF;

	program_clear_vectors();
	arrow_arch_msr_write(MSR_FS_BASE, 0);
	arrow_arch_msr_write(MSR_GS_BASE, 0);
	*frame = (struct arrow_arch_frame){
		.rip = entry,
		.cs = SELECTOR_PROGRAM_CODE,
		.rflags = interrupts | RFLAGS_ONE,
		.rsp = stack,
		.ss = SELECTOR_PROGRAM_DATA,
	};
	__asm__ volatile("movq %0, %%rsp\n\tjmp arch_trap_return"
			 :
			 : "r"(frame)
			 : "memory");
	__builtin_unreachable();
}

bool arrow_arch_program_interrupts(void)
{
	struct arrow_arch_frame *frame = arrow_arch_program_frame();
	bool already = frame->rflags & RFLAGS_IF;

	frame->rflags |= RFLAGS_IF;
	return already;
}

uintptr_t arrow_arch_thread_pointer_get(void)
{
	return arrow_arch_msr_read(MSR_FS_BASE);
}

void arrow_arch_thread_pointer_set(uintptr_t value)
{
	arrow_arch_msr_write(MSR_FS_BASE, value);
}

uintptr_t arrow_arch_gs_get(void)
{
	return arrow_arch_msr_read(MSR_GS_BASE);
}

void arrow_arch_gs_set(uintptr_t value)
{
	arrow_arch_msr_write(MSR_GS_BASE, value);
}

void arrow_arch_program_auxiliary(struct arrow_arch_auxiliary *auxiliary)
{
	struct arrow_arch_cpuid leaf = arrow_arch_cpuid(1, 0);
	uint64_t cr4 = program_cr4();
	uint32_t state = FXSAVE_SIZE;

	if (cr4 & CR4_OSXSAVE)
		state = arrow_arch_cpuid(CPUID_XSAVE, 0).ebx;
	auxiliary->capabilities = leaf.edx;
	auxiliary->more_capabilities =
		cr4 & CR4_FSGSBASE ? HWCAP2_FSGSBASE : 0;
	auxiliary->signal_stack = SIGNAL_FRAME_SIZE + state;
	auxiliary->platform = "x86_64";
}

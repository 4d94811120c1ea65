/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An attached program without a C library, which ends in the way its first
 * argument names; the host runs it, too, and must see it end in the same way.
 * Each way has a function of its own, so that a back trace can be checked.
 */
#include <elf.h>

#define WAY(name) __attribute__((noinline)) static void way_##name(void)

#define NULL ((void *)0)
#define CALL_GETPPID 110
#define CALL_ARCH_PRCTL 158
#define CALL_EXIT_GROUP 231
#define ARCH_SET_FS 0x1002
#define ARCH_GET_FS 0x1003
#define EPERM 1
#define EFAULT 14

/* In the kernel's half, and in neither half. */
#define KERNEL_TEXT 0xffffffffc0101000
#define KERNEL_DATA 0xffff888000100000
#define NO_ADDRESS 0x8000000000001000

static const int read_only[4] = { 1 };
static unsigned char data[16] = { 0xc3 };
static volatile long zero;

/* A function's saved frame pointer and return address, alone in its pages. */
struct link {
	struct link *caller;
	const char *behind;
	char rest[4096 - 2 * sizeof(long)];
};

static long call(long number, long a, long b)
{
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a), "S"(b)
			 : "rcx", "r11", "memory");
	return result;
}

static void leave(long status)
{
	call(CALL_EXIT_GROUP, status, 0);
}

static void write_to(unsigned long address)
{
	*(volatile char *)address = 1;
}

static void read_from(unsigned long address)
{
	zero = *(volatile char *)address * 0;
}

static void jump_to(unsigned long address)
{
	((void (*volatile)(void))address)();
	zero = 0;
}

WAY(status) { leave(7); }
WAY(null) { write_to(0); }
WAY(null_read) { read_from(0); }
WAY(rodata) { write_to((unsigned long)read_only); }
WAY(text) { write_to((unsigned long)way_null); }
WAY(jump_data) { jump_to((unsigned long)data); data[0]++; }
WAY(jump_null) { jump_to(0); }
WAY(no_address) { write_to(NO_ADDRESS); }
WAY(jump_no_address) { jump_to(NO_ADDRESS); }
WAY(jump_half_end) { jump_to(0x7fffffffffff); }
WAY(divide) { __asm__ volatile("xorl %%edx, %%edx; divq %0" : : "m"(zero), "a"(1L) : "rdx", "cc"); }
WAY(invalid) { __asm__ volatile("ud2"); }
WAY(breakpoint) { __asm__ volatile("int3"); }
WAY(overflow) { __asm__ volatile("int $4"); }
WAY(step_call)
{
	__asm__ volatile("pushfq; orq $0x100, (%%rsp); popfq; syscall; nop"
			 :
			 : "a"(110)
			 : "rcx", "r11", "memory", "cc");
}
WAY(step) { __asm__ volatile("pushfq; orq $0x100, (%%rsp); popfq; nop" : : : "memory", "cc"); }

WAY(jump_stack)
{
	volatile unsigned char here[16] = { 0xc3 };

	jump_to((unsigned long)here);
	here[0]++;
}

__attribute__((noinline)) static long way_deep(volatile char *above)
{
	volatile char frame[4096];

	frame[0] = above[0];
	return frame[0] == 1 ? 0 : way_deep(frame) + frame[0];
}

WAY(stack)
{
	volatile char none = 0;

	zero = way_deep(&none) * 0;
}

WAY(float)
{
	unsigned short unmasked = 0x340;

	__asm__ volatile("fldcw %0; fld1; fldz; fdivrp; fwait" : : "m"(unmasked));
}

/* Functions that nobody calls: a report names them as callers. */
WAY(caller) { leave(1); }
WAY(outer_caller) { leave(2); }

/*
 * Nothing has touched these pages when the report of the fault copies from
 * them, so that each copy faults, too. Behind the last one there is no page.
 */
static struct link links[2] __attribute__((aligned(4096))) = {
	{ &links[1], (const char *)way_caller + 4 },
	{ (struct link *)0x600000000000, (const char *)way_outer_caller + 4 },
};

WAY(untouched_frames)
{
	__asm__ volatile("movq %0, %%rbp; movb $1, (%1)" : : "r"(links), "r"(zero) : "memory");
}

/* Errors that must come back, and flags that must neither trap nor be lost. */
WAY(bad_pointers)
{
	leave(call(CALL_ARCH_PRCTL, ARCH_GET_FS, 8) == -EFAULT &&
	      call(CALL_ARCH_PRCTL, ARCH_GET_FS, (long)KERNEL_TEXT) == -EFAULT &&
	      call(CALL_ARCH_PRCTL, ARCH_GET_FS, (long)NO_ADDRESS) == -EFAULT &&
	      call(CALL_ARCH_PRCTL, ARCH_GET_FS, (long)read_only) == -EFAULT &&
	      call(CALL_ARCH_PRCTL, ARCH_SET_FS, (long)KERNEL_TEXT) == -EPERM);
}

/* NT (0x4000) is kept by some versions of Linux and cleared by others; DF is kept. */
WAY(flags)
{
	unsigned long flags;

	__asm__ volatile("pushfq; orq $0x4400, (%%rsp); popfq\n\t"
			 "movl %1, %%eax; syscall\n\t"
			 "pushfq; popq %0; pushq $2; popfq"
			 : "=r"(flags)
			 : "i"(CALL_GETPPID)
			 : "rax", "rcx", "r11", "memory", "cc");
	leave(flags & 0x400 ? 3 : 4);
}

WAY(registers)
{
	long lost;

	__asm__ volatile("movl $1, %%ebx; movl $2, %%r12d; movl $4, %%r8d\n\t"
			 "movl $8, %%r9d; movl $16, %%r10d; movl $32, %%edx\n\t"
			 "movl $64, %%edi; movl $128, %%esi\n\t"
			 "movl %1, %%eax; syscall\n\t"
			 "addq %%r12, %%rbx; addq %%r8, %%rbx\n\t"
			 "addq %%r9, %%rbx; addq %%r10, %%rbx\n\t"
			 "addq %%rdx, %%rbx; addq %%rdi, %%rbx\n\t"
			 "addq %%rsi, %%rbx; subq $255, %%rbx"
			 : "=&b"(lost)
			 : "i"(CALL_GETPPID)
			 : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10",
			   "r11", "r12", "memory", "cc");
	leave(lost ? 1 : 6);
}

/* What only user mode keeps from the program. */
WAY(kernel_read) { read_from(KERNEL_TEXT); }
WAY(kernel_write) { write_to(KERNEL_DATA); }
WAY(kernel_jump) { jump_to(KERNEL_TEXT); }
WAY(halt) { __asm__ volatile("hlt"); }
WAY(interrupts) { __asm__ volatile("cli"); }
WAY(tables) { __asm__ volatile("movq %%cr3, %%rax" : : : "rax"); }
WAY(msr) { __asm__ volatile("wrmsr" : : "c"(0xc0000082), "a"(0), "d"(0)); }
WAY(port_out) { __asm__ volatile("outb %%al, $0xe9" : : "a"('X')); }
WAY(port_in) { __asm__ volatile("inb $0x60, %%al" : : : "rax"); }

static const Elf64_auxv_t *auxiliary(const Elf64_auxv_t *vector, unsigned long kind)
{
	while (vector->a_type != kind && vector->a_type != AT_NULL)
		vector++;
	return vector;
}

static int equal(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

void _start(void);

/* The number of the first thing on the stack that is not as it should be. */
static long check_stack(long *stack)
{
	char **arguments = (char **)(stack + 1);
	char **variables = arguments + stack[0] + 1;
	const Elf64_auxv_t *vector;
	const Elf64_Phdr *headers;

	if ((unsigned long)stack % 16 || arguments[stack[0]])
		return 10;
	while (*variables++)
		;
	vector = (const Elf64_auxv_t *)variables;
	headers = (const Elf64_Phdr *)auxiliary(vector, AT_PHDR)->a_un.a_val;
	if (auxiliary(vector, AT_ENTRY)->a_un.a_val != (unsigned long)_start)
		return 11;
	if (auxiliary(vector, AT_PHENT)->a_un.a_val != sizeof(*headers) ||
	    !auxiliary(vector, AT_PHNUM)->a_un.a_val || !headers ||
	    (headers->p_type != PT_LOAD && headers->p_type != PT_PHDR))
		return 12;
	if (auxiliary(vector, AT_PAGESZ)->a_un.a_val != 4096 ||
	    auxiliary(vector, AT_CLKTCK)->a_un.a_val != 100 ||
	    auxiliary(vector, AT_SECURE)->a_un.a_val)
		return 13;
	if (!auxiliary(vector, AT_RANDOM)->a_un.a_val ||
	    !auxiliary(vector, AT_HWCAP)->a_un.a_val ||
	    !auxiliary(vector, AT_MINSIGSTKSZ)->a_un.a_val)
		return 14;
	if (!equal((const char *)auxiliary(vector, AT_PLATFORM)->a_un.a_val, "x86_64"))
		return 15;
	return 5;
}

/* 40 and the number of arguments; or what variable is not there. */
static long check_words(long *stack)
{
	char **variables = (char **)(stack + 1) + stack[0] + 1;

	for (; *variables; variables++) {
		if (equal(*variables, "WORD=a b"))
			return 40 + stack[0];
	}
	return 2;
}

static const struct {
	const char *name;
	void (*way)(void);
} ways[] = {
#define ENTRY(name) { #name, way_##name }
	ENTRY(status), ENTRY(null), ENTRY(null_read), ENTRY(rodata),
	ENTRY(text), ENTRY(jump_data), ENTRY(jump_null), ENTRY(jump_stack),
	ENTRY(no_address), ENTRY(jump_no_address), ENTRY(jump_half_end),
	ENTRY(stack), ENTRY(divide), ENTRY(invalid), ENTRY(breakpoint),
	ENTRY(overflow), ENTRY(step), ENTRY(step_call), ENTRY(float), ENTRY(bad_pointers),
	ENTRY(untouched_frames),
	ENTRY(flags), ENTRY(registers), ENTRY(kernel_read),
	ENTRY(kernel_write), ENTRY(kernel_jump), ENTRY(halt),
	ENTRY(interrupts), ENTRY(tables), ENTRY(msr), ENTRY(port_out),
	ENTRY(port_in),
};

__attribute__((used)) static void start(long *stack)
{
	const char *name = stack[0] > 1 ? ((char **)(stack + 1))[1] : "";

	if (equal(name, "stack_words"))
		leave(check_stack(stack));
	if (equal(name, "words"))
		leave(check_words(stack));
	for (unsigned int i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		if (equal(ways[i].name, name))
			ways[i].way();
	}
	leave(1);
}

__asm__(".globl _start\n"
	"_start:\n"
	"\txorl %ebp, %ebp\n"
	"\tmovq %rsp, %rdi\n"
	"\tandq $-16, %rsp\n"
	"\tcall start\n"
	"\thlt\n");

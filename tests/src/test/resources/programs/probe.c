/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program that ends in the way its first argument names. Each way has a
 * function of its own, so that a back trace can be checked for its name.
 */
#include <arrow/boot_info.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An instruction that is none; and one before it that takes all traps away. */
#ifdef __x86_64__
#define PROBE_INVALID "ud2"
#define PROBE_TRIPLE "lidt %0; ud2"
#else
#define PROBE_INVALID ".inst 0"
#define PROBE_TRIPLE PROBE_INVALID
#endif

int main(int argc, char **argv);

static const int read_only = 1;
static unsigned char data[16] = { 0xc3 };

__attribute__((noinline)) static void probe_null(void)
{
	volatile int *volatile target = NULL;

	*target = 1;
}

__attribute__((noinline)) static void probe_rodata(void)
{
	volatile int *volatile target = (volatile int *)&read_only;

	*target = 2;
}

__attribute__((noinline)) static void probe_text(void)
{
	volatile unsigned char *volatile target =
		(volatile unsigned char *)(unsigned long)main;

	*target = 0xc3;
}

__attribute__((noinline)) static void probe_jump(void)
{
	void (*volatile target)(void) = (void (*)(void))(unsigned long)data;

	target();
	data[0]++;
}

__attribute__((noinline)) static int probe_stack(volatile char *above)
{
	volatile char frame[1024];

	frame[0] = above[0];
	if (frame[0] != 1)
		frame[1] = (char)probe_stack(frame);
	return frame[0] + frame[1];
}

__attribute__((noinline)) static void probe_divide(void)
{
	volatile int zero = 0;

	printf("%d\n", 7 / zero);
}

__attribute__((noinline)) static void probe_invalid(void)
{
	__asm__ volatile(PROBE_INVALID);
}

/* No interrupt table: the first trap cannot be delivered, nor the second. */
__attribute__((noinline)) static void probe_triple(void)
{
	static const struct {
		unsigned short limit;
		unsigned long base;
	} __attribute__((packed)) none;

	__asm__ volatile(PROBE_TRIPLE : : "m"(none));
}

__attribute__((noinline)) static void probe_spin(void)
{
	for (;;)
		__asm__ volatile("");
}

static int echo(int argc, char **argv)
{
	for (int i = 2; i < argc; i++)
		printf("[%s]\n", argv[i]);
	return 0;
}

static int lines(int n)
{
	for (int i = 0; i < n; i++)
		printf("line %d of %d\n", i, n);
	return 0;
}

static int environment(const char *name)
{
	const char *value = getenv(name);

	printf("%s=%s\n", name, value ? value : "(unset)");
	return 0;
}

/* What the machine was started with. */
static int machine(int status)
{
	const struct arrow_boot_info *info = &arrow_boot_info;

	printf("protocol %s\n", info->protocol);
	for (unsigned int i = 0; i < info->memory_count; i++)
		printf("memory %lx-%lx %lu\n",
		       (unsigned long)info->memory[i].start,
		       (unsigned long)info->memory[i].end,
		       (unsigned long)info->memory[i].type);
	for (unsigned int i = 0; i < info->module_count; i++)
		printf("module %lx-%lx\n",
		       (unsigned long)info->modules[i].start,
		       (unsigned long)info->modules[i].end);
	printf("rsdp %lx\n", (unsigned long)info->acpi_rsdp);
	return status;
}

static int fail(const char *how)
{
	char top = 0;

	if (!strcmp(how, "null"))
		probe_null();
	else if (!strcmp(how, "rodata"))
		probe_rodata();
	else if (!strcmp(how, "text"))
		probe_text();
	else if (!strcmp(how, "jump"))
		probe_jump();
	else if (!strcmp(how, "stack"))
		return probe_stack(&top);
	else if (!strcmp(how, "divide"))
		probe_divide();
	else if (!strcmp(how, "invalid"))
		probe_invalid();
	else if (!strcmp(how, "triple"))
		probe_triple();
	else if (!strcmp(how, "spin"))
		probe_spin();
	else if (!strcmp(how, "abort"))
		abort();
	printf("unknown way: %s\n", how);
	return 99;
}

int main(int argc, char **argv)
{
	const char *how = argc > 1 ? argv[1] : "echo";
	int number = argc > 2 ? atoi(argv[2]) : 0;

	if (!strcmp(how, "echo"))
		return echo(argc, argv);
	if (!strcmp(how, "return"))
		return number;
	if (!strcmp(how, "exit"))
		exit(number);
	if (!strcmp(how, "lines"))
		return lines(number);
	if (!strcmp(how, "machine"))
		return machine(number);
	if (!strcmp(how, "environment"))
		return environment(argc > 2 ? argv[2] : "TZ");
	return fail(how);
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program without a C library that reads: `copy` to the end of its input,
 * `ask` a line at a time, `kinds` what descriptors 0 and 1 are, `size` of the
 * terminal.
 */
#define CALL_READ 0
#define CALL_WRITE 1
#define CALL_FSTAT 5
#define CALL_IOCTL 16
#define CALL_EXIT_GROUP 231
#define TIOCGWINSZ 0x5413
#define STAT_WORDS 18
#define STAT_MODE 3

static char buffer[4096];

static long call(long number, long a, const void *b, unsigned long c)
{
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a), "S"(b), "d"(c)
			 : "rcx", "r11", "memory");
	return result;
}

static void leave(long status)
{
	call(CALL_EXIT_GROUP, status, 0, 0);
}

static void way_copy(void)
{
	long n;

	while ((n = call(CALL_READ, 0, buffer, sizeof(buffer))) > 0)
		call(CALL_WRITE, 1, buffer, (unsigned long)n);
	leave(n == 0 ? 0 : 1);
}

static void way_ask(void)
{
	do {
		call(CALL_WRITE, 1, "next? ", 6);
	} while (call(CALL_READ, 0, buffer, sizeof(buffer)) > 0);
	leave(3);
}

/* One letter each, from the type in the mode: c, p or ?. */
static void way_kinds(void)
{
	char text[3] = "??\n";

	for (long fd = 0; fd < 2; fd++) {
		unsigned long stat[STAT_WORDS] = {0};

		call(CALL_FSTAT, fd, stat, 0);
		unsigned int kind = (unsigned int)stat[STAT_MODE] >> 12 & 15;

		if (kind == 1 || kind == 2)
			text[fd] = kind == 1 ? 'p' : 'c';
	}
	call(CALL_WRITE, 1, text, sizeof(text));
	leave(0);
}

static void way_size(void)
{
	unsigned short size[4] = {0};
	char text[6] = "000x00";

	if (call(CALL_IOCTL, 0, (void *)TIOCGWINSZ, (unsigned long)size))
		leave(1);
	text[0] += (char)(size[1] / 100);
	text[1] += (char)(size[1] / 10 % 10);
	text[2] += (char)(size[1] % 10);
	text[4] += (char)(size[0] / 10);
	text[5] += (char)(size[0] % 10);
	call(CALL_WRITE, 1, text, sizeof(text));
	leave(0);
}

__attribute__((used)) static void start(long *stack)
{
	const char *way = stack[0] > 1 ? (const char *)stack[2] : "";

	switch (way[0]) {
	case 'c':
		way_copy();
		break;
	case 'a':
		way_ask();
		break;
	case 'k':
		way_kinds();
		break;
	case 's':
		way_size();
		break;
	default:
		leave(99);
	}
}

__asm__(".globl _start\n_start: movq %rsp, %rdi\n andq $-16, %rsp\n call start\n");

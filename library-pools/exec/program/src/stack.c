/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The stack at the program's first instruction, as the psABI says and Linux
 * does it; from high to low addresses:
 *
 *     8 bytes of zero, the file's name, the environment's texts, the
 *     arguments' texts, the platform's name, random bytes
 *     auxiliary vector, NULL, envp, NULL, argv, argc        multiple of 16
 *
 * The texts lie in the order of their numbers, argv first, since programs
 * that change the name they are listed by count on it.
 */
#include <arrow/alloc.h>
#include <arrow/arch/program.h>
#include <arrow/cmdline.h>
#include <arrow/ending.h>
#include <arrow/panic.h>
#include <arrow/user_memory.h>

#include "stack.h"

/* Kinds of entries of the auxiliary vector; numbers of Linux. */
enum {
	AT_NULL = 0,
	AT_PHDR = 3,
	AT_PHENT = 4,
	AT_PHNUM = 5,
	AT_PAGESZ = 6,
	AT_BASE = 7,
	AT_FLAGS = 8,
	AT_ENTRY = 9,
	AT_UID = 11,
	AT_EUID = 12,
	AT_GID = 13,
	AT_EGID = 14,
	AT_PLATFORM = 15,
	AT_HWCAP = 16,
	AT_CLKTCK = 17,
	AT_SECURE = 23,
	AT_RANDOM = 25,
	AT_HWCAP2 = 26,
	AT_EXECFN = 31,
	AT_SYSINFO_EHDR = 33,
	AT_MINSIGSTKSZ = 51,
};

#define STACK_PAGE_SIZE 4096
#define STACK_HEADER_SIZE 56
#define STACK_CLOCK_TICKS 100
#define STACK_ALIGN 16

/* Zero bytes at the very end, and room for the platform's name. */
#define STACK_END_SIZE 8
#define STACK_PLATFORM_SIZE 16

/* argc, the ends of argv and envp, at most 24 auxiliary entries. */
#define STACK_WORDS (1 + 2 + 24 * 2)

/* Linux's end of a program for which there is no memory. */
#define STACK_SIGKILL 9

/* So many arguments and variables need no allocation. */
#define STACK_FEW 64

/**
 * struct stack - A stack that is being filled.
 * @words: the vectors, argc first, as the program will find them
 * @next: where the next word goes
 * @at: where the next text goes; below it lie the others
 */
struct stack {
	uint64_t *words;
	uint64_t *next;
	uintptr_t at;
};

/* The stack is one of a program that takes the place of another. */
static bool stack_again;

static void stack_check(bool good)
{
	if (good)
		return;
	if (CONFIG_PROGRAM_AGAIN && stack_again)
		arrow_ending_signal(STACK_SIGKILL, NULL);
	arrow_panic("no memory for the program's stack");
}

/* Room for some words: what is at @few, if that is enough. */
static void *stack_room(size_t words, void *few, size_t few_words)
{
	void *room = few;

	if (words > few_words)
		room = arrow_alloc(words * sizeof(uint64_t));
	stack_check(room);
	return room;
}

static void stack_room_free(void *room, void *few)
{
	if (room != few)
		arrow_free(room);
}

static void stack_write(uintptr_t at, const void *from, size_t n)
{
	stack_check(!arrow_user_write(at, from, n));
}

/* Put a text behind the last one. Return: where it is. */
static uintptr_t stack_text(struct stack *stack, const char *text)
{
	uintptr_t at = stack->at;
	size_t n = 0;

	while (text[n++])
		;
	stack_write(at, text, n);
	stack->at += n;
	return at;
}

/* Put texts on the stack and a vector of them behind the words. */
static void stack_texts(struct stack *stack, const char *const *texts,
			size_t count)
{
	for (size_t i = 0; i < count; i++)
		*stack->next++ = stack_text(stack, texts[i]);
	*stack->next++ = 0;
}

static void stack_auxiliary(struct stack *stack, uint64_t kind, uint64_t value)
{
	stack->next[0] = kind;
	stack->next[1] = value;
	stack->next += 2;
}

/* The part that follows from the file and from what Arrow is. */
static __always_inline void
stack_file_auxiliary(struct stack *stack, const struct program_table *table,
		     const struct arrow_program_stack *again)
{
	stack_auxiliary(stack, AT_PAGESZ, STACK_PAGE_SIZE);
	stack_auxiliary(stack, AT_CLKTCK, STACK_CLOCK_TICKS);
	stack_auxiliary(stack, AT_PHDR, table->headers);
	stack_auxiliary(stack, AT_PHENT, STACK_HEADER_SIZE);
	stack_auxiliary(stack, AT_PHNUM, table->header_count);
	stack_auxiliary(stack, AT_BASE, again ? again->loader : 0);
	stack_auxiliary(stack, AT_FLAGS, 0);
	stack_auxiliary(stack, AT_ENTRY, table->entry);
	for (uint64_t kind = AT_UID; kind <= AT_EGID; kind++)
		stack_auxiliary(stack, kind,
				again ? again->ids[kind - AT_UID] : 0);
	stack_auxiliary(stack, AT_SECURE, 0);
}

static void stack_arch_auxiliary(struct stack *stack)
{
	struct arrow_arch_auxiliary arch;

	arrow_arch_program_auxiliary(&arch);
	stack_auxiliary(stack, AT_HWCAP, arch.capabilities);
	stack_auxiliary(stack, AT_HWCAP2, arch.more_capabilities);
	stack_auxiliary(stack, AT_MINSIGSTKSZ, arch.signal_stack);
	stack_auxiliary(stack, AT_PLATFORM, stack_text(stack, arch.platform));
}

/*
 * Where the texts may begin, so that they end below @top. It is not counted
 * what they need but what they can need at most; nothing looks at the gap.
 */
static uintptr_t stack_texts_start(const struct program_words *words,
				   size_t count, uintptr_t top)
{
	size_t size = words->size + STACK_END_SIZE + STACK_PLATFORM_SIZE;

	if (count > (size_t)words->argument_count + words->variable_count)
		size += ARROW_CMDLINE_MAX + 1;
	return (top - size) & ~(uintptr_t)(STACK_ALIGN - 1);
}

/* How many words there are; damaged ones cannot be used. */
static size_t stack_words(size_t count)
{
	if (count == PROGRAM_WORDS_DAMAGED)
		arrow_panic("the attached program's words are damaged");
	return count;
}

/* @again: whose arguments and variables they are; NULL: those of @words and of the
 * command line */
static __always_inline void
stack_fill(const struct program_table *table, const struct program_words *words,
	   const struct program_found *found,
	   const struct arrow_program_stack *again,
	   struct arrow_program_layout *layout)
{
	const char *few_texts[STACK_FEW];
	uint64_t few_words[STACK_FEW + STACK_WORDS];
	size_t max = again ? again->argument_count + again->variable_count :
			     program_words_max(words);
	const char **texts =
		again ? few_texts : stack_room(max, few_texts, STACK_FEW);
	const char *const *vector = texts;
	struct stack stack = {
		.words = stack_room(max + STACK_WORDS, few_words,
				    STACK_FEW + STACK_WORDS),
	};
	uintptr_t random_at;
	size_t auxiliary;
	size_t size;

	stack.next = stack.words;
	stack.at = layout->arguments = stack_texts_start(words, max, found->top);
	random_at = stack.at - ARROW_PROGRAM_RANDOM_SIZE;
	stack_write(random_at, found->random, ARROW_PROGRAM_RANDOM_SIZE);

	max = again ? again->argument_count :
		      stack_words(program_words_arguments(words, texts));
	*stack.next++ = max;
	if (again)
		vector = again->arguments;
	stack_texts(&stack, vector, max);
	layout->arguments_end = layout->environment = stack.at;
	max = again ? again->variable_count :
		      stack_words(program_words_variables(words, texts));
	if (again)
		vector = again->variables;
	stack_texts(&stack, vector, max);
	layout->environment_end = stack.at;

	auxiliary = (size_t)(stack.next - stack.words) * sizeof(uint64_t);
	stack_arch_auxiliary(&stack);
	stack_file_auxiliary(&stack, table, again);
	if (found->vdso)
		stack_auxiliary(&stack, AT_SYSINFO_EHDR, found->vdso);
	stack_auxiliary(&stack, AT_RANDOM, random_at);
	stack_auxiliary(&stack, AT_EXECFN, stack_text(&stack, words->texts));
	stack_auxiliary(&stack, AT_NULL, 0);

	size = (size_t)(stack.next - stack.words) * sizeof(uint64_t);
	layout->stack = (random_at - size) & ~(uintptr_t)(STACK_ALIGN - 1);
	layout->auxiliary = layout->stack + auxiliary;
	layout->auxiliary_end = layout->stack + size;
	stack_write(layout->stack, stack.words, size);
	stack_room_free(stack.words, few_words);
	stack_room_free(texts, few_texts);
}

void program_stack_fill(const struct program_table *table,
			const struct program_words *words,
			const struct program_found *found,
			struct arrow_program_layout *layout)
{
	stack_fill(table, words, found, NULL, layout);
}

void arrow_program_stack_fill(const struct arrow_program_stack *what,
			      struct arrow_program_layout *layout)
{
	const struct program_table table = {
		.entry = what->entry,
		.headers = what->headers,
		.header_count = what->header_count,
	};
	/* of which the room that the texts take is computed */
	const struct program_words words = {
		.texts = what->name,
		.size = what->texts_size,
		.argument_count = (unsigned int)what->argument_count,
		.variable_count = (unsigned int)what->variable_count,
	};
	const struct program_found found = {
		.top = what->top,
		.vdso = what->vdso,
		.random = what->random,
	};

	if (!CONFIG_PROGRAM_AGAIN)
		return;
	stack_again = true;
	stack_fill(&table, &words, &found, what, layout);
}

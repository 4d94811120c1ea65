/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What lies beneath the mappings, for tests: pages, memory for structures, and
 * a processor with four levels of page tables. Each allocation can be made to
 * fail, and what was given back cannot be touched.
 */
#pragma once

#include <arrow/alloc.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/arch/usertable.h>
#include <arrow/boot_info.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/print.h>
#include <arrow/test.h>
#include <arrow/vma.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE ((uintptr_t)ARROW_ARCH_PAGE_SIZE)
#define MOCK_FRAMES ((size_t)16384)

/* Physical addresses begin here, so that 0 is never one. */
#define MOCK_PHYSICAL UINT64_C(0x100000)

struct arrow_boot_info arrow_boot_info;

static char *mock_arena;
static bool mock_taken[MOCK_FRAMES];
static size_t mock_frames;  /* handed out */
static size_t mock_blocks;  /* of arrow_alloc(), handed out */
static long mock_fuse = -1; /* allocations until one fails; < 0: never */
static bool mock_dry;	    /* all that follow fail, too */
static size_t mock_failures;

static inline void mock_start(void)
{
	mock_arena = mmap(NULL, MOCK_FRAMES * PAGE, PROT_NONE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (mock_arena == MAP_FAILED)
		abort();
	arrow_boot_info.direct_map = (uint64_t)mock_arena - MOCK_PHYSICAL;
	arrow_boot_info.memory_count = 1;
	arrow_boot_info.memory[0] = (struct arrow_boot_memory){
		MOCK_PHYSICAL, MOCK_PHYSICAL + MOCK_FRAMES * PAGE,
		ARROW_BOOT_MEMORY_USABLE};
}

/* Whether this allocation is the one to fail. */
static inline bool mock_fails(void)
{
	if (mock_fuse < 0)
		return false;
	if (mock_fuse > 0) {
		mock_fuse--;
		return false;
	}
	if (!mock_dry)
		mock_fuse = -1;
	mock_failures++;
	return true;
}

static inline char *mock_frame(uint64_t physical)
{
	return (char *)(arrow_boot_info.direct_map + physical);
}

void *arrow_pmm_alloc(size_t pages)
{
	static size_t next;

	if (pages != 1)
		abort();
	if (mock_fails())
		return NULL;
	for (size_t i = 0; i < MOCK_FRAMES; i++, next++) {
		size_t frame = next % MOCK_FRAMES;
		char *page = mock_arena + frame * PAGE;

		if (mock_taken[frame])
			continue;
		if (mprotect(page, PAGE, PROT_READ | PROT_WRITE))
			abort();
		memset(page, 0xcc, PAGE);
		mock_taken[frame] = true;
		mock_frames++;
		return page;
	}
	return NULL;
}

int arrow_pmm_free(void *address, size_t pages)
{
	size_t frame = (size_t)((char *)address - mock_arena) / PAGE;

	if (pages != 1 || frame >= MOCK_FRAMES || !mock_taken[frame])
		abort();
	mock_taken[frame] = false;
	mock_frames--;
	return mprotect(address, PAGE, PROT_NONE);
}

void *arrow_alloc(size_t size)
{
	void *block = mock_fails() ? NULL : malloc(size);

	if (block) {
		memset(block, 0xdd, size);
		mock_blocks++;
	}
	return block;
}

void arrow_free(void *block)
{
	if (block)
		mock_blocks--;
	free(block);
}

/* The processor's tables. */

#define MOCK_LEVELS 4
#define MOCK_PRESENT 0x10 /* the entry leads to a table */

static uint64_t mock_top[512];
static size_t mock_tables;

static inline unsigned int mock_shift(unsigned int level)
{
	return 12 + 9 * level;
}

static inline uint64_t *mock_table(uint64_t entry)
{
	return (uint64_t *)mock_frame(entry & ~(PAGE - 1));
}

/* The entry of a page, or the empty one that keeps from it; @level is set. */
static inline uint64_t *mock_find(uintptr_t address, unsigned int *level)
{
	uint64_t *table = mock_top;

	if (address >= ARROW_ARCH_USER_END || address % PAGE)
		abort();
	for (*level = MOCK_LEVELS - 1;; --*level) {
		uint64_t *entry = &table[(address >> mock_shift(*level)) % 512];

		if (!*level || !*entry)
			return entry;
		table = mock_table(*entry);
	}
}

int arrow_arch_user_map(uintptr_t address, uint64_t physical,
			unsigned int protection,
			struct arrow_arch_tables *spare)
{
	unsigned int level;
	uint64_t *entry = mock_find(address, &level);

	if (address < ARROW_ARCH_USER_START || !physical || physical % PAGE ||
	    protection & ~15u || (protection & 7 && !(protection & 1)))
		abort();
	if (level > spare->count)
		return -ENOMEM;
	for (; level; level--) {
		*entry = spare->pages[--spare->count] | MOCK_PRESENT;
		memset(mock_table(*entry), 0, PAGE);
		mock_tables++;
		entry = &mock_table(
			*entry)[(address >> mock_shift(level - 1)) % 512];
	}
	*entry = physical | protection;
	return 0;
}

bool arrow_arch_user_next(uintptr_t *address, uintptr_t end, uint64_t *physical,
			  unsigned int *protection)
{
	uintptr_t at = *address;

	while (at < end) {
		unsigned int level;
		uint64_t entry = *mock_find(at, &level);
		uintptr_t span = (uintptr_t)1 << mock_shift(level);

		if (entry) {
			*address = at;
			*physical = entry & ~(PAGE - 1);
			*protection = entry & 15;
			return true;
		}
		at = (at & ~(span - 1)) + span;
	}
	return false;
}

void arrow_arch_user_protect(uintptr_t address, unsigned int protection)
{
	unsigned int level;
	uint64_t *entry = mock_find(address, &level);

	if (level || !*entry || protection & ~15u ||
	    (protection & 7 && !(protection & 1)))
		abort();
	*entry = (*entry & ~(PAGE - 1)) | protection;
}

uint64_t arrow_arch_user_unmap(uintptr_t address)
{
	unsigned int level;
	uint64_t *entry = mock_find(address, &level);
	uint64_t physical = level ? 0 : *entry & ~(PAGE - 1);

	if (!level)
		*entry = 0;
	return physical;
}

static inline bool mock_table_is_empty(uint64_t entry)
{
	for (unsigned int i = 0; i < 512; i++) {
		if (mock_table(entry)[i])
			return false;
	}
	return true;
}

/* Look for an empty table below @table that covers only [start, end). */
static inline bool mock_prune(uint64_t *table, unsigned int level,
			      uintptr_t base, uintptr_t start, uintptr_t end,
			      uint64_t *found)
{
	uintptr_t span = (uintptr_t)1 << mock_shift(level);

	for (unsigned int i = 0; i < 512 && level; i++, base += span) {
		if (!table[i] || base + span <= start || base >= end)
			continue;
		if (mock_prune(mock_table(table[i]), level - 1, base, start,
			       end, found))
			return true;
		if (base < start || base + span > end)
			continue;
		if (!mock_table_is_empty(table[i]))
			abort();
		*found = table[i] & ~(PAGE - 1);
		table[i] = 0;
		mock_tables--;
		return true;
	}
	return false;
}

bool arrow_arch_user_prune(uintptr_t start, uintptr_t end, uint64_t *table)
{
	return mock_prune(mock_top, MOCK_LEVELS - 1, 0, start, end, table);
}

/* The memory behind an address that the program accesses: the processor looks
 * it up, and asks the mappings once. NULL: the access failed with @error. */
static inline char *mock_access(uintptr_t address, unsigned int access,
				int *error)
{
	*error = 0;
	for (int attempt = 0; attempt < 2; attempt++) {
		uintptr_t page = address & ~(PAGE - 1);
		unsigned int protection;
		uint64_t physical;

		if (arrow_arch_user_next(&page, page + PAGE, &physical,
					 &protection) &&
		    protection & access)
			return mock_frame(physical) + address % PAGE;
		*error = arrow_vma_fault(address, access);
		if (*error)
			return NULL;
	}
	/* served without effect: a program would hang */
	abort();
}

static inline int mock_read(uintptr_t address, char *value)
{
	int error;
	const char *memory = mock_access(address, ARROW_ARCH_READ, &error);

	if (memory)
		*value = *memory;
	return error;
}

static inline int mock_write(uintptr_t address, char value)
{
	int error;
	char *memory = mock_access(address, ARROW_ARCH_WRITE, &error);

	if (memory)
		*memory = value;
	return error;
}

/* Traps, for the one test that is about them. */

static arrow_arch_trap_handler *mock_handler;
static bool mock_is_program;
static bool mock_is_copy;
static uintptr_t mock_fault_address;
static unsigned int mock_fault_access;

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	if (vector != ARROW_ARCH_TRAP_PAGE)
		abort();
	mock_handler = handler;
	return 0;
}

bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_is_program;
}

bool arrow_arch_frame_is_copy(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_is_copy;
}

uintptr_t arrow_arch_page_address(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_fault_address;
}

unsigned int arrow_arch_page_access(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_fault_access;
}

/* The end of the program, that the test survives. */

static jmp_buf mock_end;
static int mock_signal;

void arrow_print(const char *format, ...)
{
	(void)format;
}

void arrow_ending_fault(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_signal = signal;
	longjmp(mock_end, 1);
}

void arrow_ending_signal(int signal, const struct arrow_arch_frame *frame)
{
	(void)frame;
	mock_signal = -signal;
	longjmp(mock_end, 1);
}

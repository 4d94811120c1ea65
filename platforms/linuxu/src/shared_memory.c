/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory that the kernel and the program both see, at different addresses: one
 * file without a name, in which the place of a page is its physical address.
 * The kernel has all of it at those addresses; of the program's it has what
 * the tables say (arrow_plat_program_sync()).
 */
#include "linuxu_priv.h"
#include "program_host.h"

#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/panic.h>
#include <arrow/plat/program_memory.h>
#include <arrow/vma.h>

#define SHARED_PAGE ((uintptr_t)ARROW_ARCH_PAGE_SIZE)
#define SHARED_FILE_CLOSES 1

/* Where the kernel's memory is: 32 TiB, far from whatever programs ask for. */
#define SHARED_AT ((uintptr_t)0x200000000000)

/* Pages of the image that a program may be shown, from the linker script. */
extern char arrow_image_pages_start[];
extern char arrow_image_pages_end[];

static int shared_file = -1;

bool arrow_plat_program_pending;

/* The pages about which the tables say another thing than the host knows. */
static uintptr_t shared_changed;
static uintptr_t shared_changed_end;

/* Of the program's half, what the kernel keeps, by address. */
static struct {
	uintptr_t start;
	uintptr_t end;
} shared_kept[2];

/* Have a part of the file where the kernel sees it. Return: as mmap. */
static long shared_map(uintptr_t at, size_t size, int flags)
{
	return linuxu_mmap((void *)at, size,
			   LINUXU_PROT_READ | LINUXU_PROT_WRITE,
			   LINUXU_MAP_SHARED | LINUXU_MAP_NORESERVE | flags,
			   shared_file, (long)at);
}

static size_t shared_pages(uintptr_t start, uintptr_t end)
{
	return (end - start + SHARED_PAGE - 1) & ~(SHARED_PAGE - 1);
}

static void shared_image_pages(void)
{
	size_t size = shared_pages((uintptr_t)arrow_image_pages_start,
				   (uintptr_t)arrow_image_pages_end);

	if (size && shared_map((uintptr_t)arrow_image_pages_start, size,
			       LINUXU_MAP_FIXED) < 0)
		linuxu_give_up("the host does not map the kernel's own pages");
}

void linuxu_find_memory(size_t size)
{
	struct arrow_boot_memory *memory = arrow_boot_info.memory;

	shared_file = (int)linuxu_memfd_create("arrow", SHARED_FILE_CLOSES);
	if (shared_file < 0 ||
	    linuxu_ftruncate(shared_file, SHARED_AT + size) < 0)
		linuxu_give_up("the host gives no memory that can be mapped twice (memfd_create)");
	for (; size >= LINUXU_MIB; size /= 2) {
		if (shared_map(SHARED_AT, size, LINUXU_MAP_FIXED_NOREPLACE) !=
		    (long)SHARED_AT)
			continue;
		memory->start = SHARED_AT;
		memory->end = SHARED_AT + size;
		memory->type = ARROW_BOOT_MEMORY_USABLE;
		arrow_boot_info.memory_count = 1;
		break;
	}
	shared_image_pages();
}

/* What was attached was mapped from the image's file, for the kernel alone. */
static void shared_payload(uintptr_t start, uintptr_t end)
{
	uintptr_t at = start;

	while (at < end) {
		long written = linuxu_pwrite(shared_file, (const void *)at,
					     end - at, at);

		if (written > 0)
			at += (uintptr_t)written;
		else if (written != -EINTR)
			linuxu_give_up("the host has no memory for the attached program");
	}
	if (shared_map(start, shared_pages(start, end), LINUXU_MAP_FIXED) < 0)
		linuxu_give_up("the host does not map the attached program");
}

/* Have nothing mapped but what the kernel keeps. */
static long shared_forget(void)
{
	uintptr_t from = ARROW_ARCH_USER_START;
	long error = 0;

	for (size_t i = 0; i < ARROW_COUNT(shared_kept) && !error; i++) {
		error = linuxu_munmap(from, shared_kept[i].start - from);
		from = shared_kept[i].end;
	}
	return error ? error : linuxu_munmap(from, ARROW_ARCH_USER_END - from);
}

void linuxu_program_addresses(void)
{
	uintptr_t image_end = (uintptr_t)arrow_image_end;
	uintptr_t end = arrow_boot_info.image_end;

	if (end > image_end)
		shared_payload(image_end, end);
	shared_kept[0].start = (uintptr_t)arrow_image_start;
	shared_kept[0].end = image_end + shared_pages(image_end, end);
	shared_kept[1].start = arrow_boot_info.memory[0].start;
	shared_kept[1].end = arrow_boot_info.memory[0].end;
	if (shared_forget())
		linuxu_give_up("the host does not give the program's addresses free");
	for (size_t i = 0; i < ARROW_COUNT(shared_kept); i++) {
		if (arrow_vma_seal(shared_kept[i].start,
				   shared_kept[i].end - shared_kept[i].start))
			arrow_panic("no memory for the program's addresses");
	}
}

/* What the tables say of a page. Return: the host's protection, 0 for none. */
static int shared_told(uintptr_t at, uint64_t *physical)
{
	unsigned int protection;
	int host = LINUXU_PROT_READ;

	if (!arrow_arch_user_next(&at, at + SHARED_PAGE, physical,
				  &protection) ||
	    !(protection & ARROW_ARCH_READ))
		return 0;
	if (protection & ARROW_ARCH_WRITE)
		host |= LINUXU_PROT_WRITE;
	if (protection & ARROW_ARCH_EXECUTE)
		host |= LINUXU_PROT_EXECUTE;
	return host;
}

/* Pages that the host maps at once. */
struct shared_run {
	uintptr_t start;
	uintptr_t end;
	uint64_t physical;
	int protection;
};

static struct shared_run shared_next_run(uintptr_t at, uintptr_t end)
{
	struct shared_run run = { .start = at };
	uint64_t physical;

	run.protection = shared_told(at, &run.physical);
	for (at += SHARED_PAGE; at < end; at += SHARED_PAGE) {
		if (shared_told(at, &physical) != run.protection ||
		    (run.protection &&
		     physical - run.physical != at - run.start))
			break;
	}
	run.end = at;
	return run;
}

/*
 * Code that is not written to is mapped so that a debugger, which the host lets
 * write all the same, gets a page of its own for its breakpoints.
 */
static int shared_kind(int protection)
{
	return protection == (LINUXU_PROT_READ | LINUXU_PROT_EXECUTE) ?
		       LINUXU_MAP_PRIVATE :
		       LINUXU_MAP_SHARED;
}

/* Return: 0 or the host's negative errno. */
static long shared_show(const struct shared_run *run)
{
	size_t size = run->end - run->start;
	long at;

	if (!run->protection)
		return linuxu_munmap(run->start, size);
	at = linuxu_mmap((void *)run->start, size, run->protection,
			 shared_kind(run->protection) | LINUXU_MAP_FIXED |
				 LINUXU_MAP_NORESERVE,
			 shared_file, (long)run->physical);
	return at < 0 ? at : 0;
}

/*
 * The host maps only so many ranges (vm.max_map_count). Beyond that all are
 * forgotten, as a processor forgets what it has read of its tables: the next
 * touch of a page brings it back.
 */
static void shared_show_surely(const struct shared_run *run)
{
	long error = shared_show(run);

	if (error == -ENOMEM && !shared_forget())
		error = shared_show(run);
	if (error == -EPERM)
		arrow_panic("the host lets no process use address %#lx "
			    "(vm.mmap_min_addr)",
			    run->start);
	if (error)
		arrow_panic("the host does not map address %#lx (error %ld)",
			    run->start, -error);
}

void linuxu_touch_code(void)
{
	struct arrow_vma_info info;

	for (uintptr_t at = 0; arrow_vma_next(at, &info); at = info.end) {
		if (info.protection & ARROW_ARCH_EXECUTE)
			(void)arrow_vma_populate(info.start,
						 info.end - info.start,
						 ARROW_ARCH_EXECUTE);
	}
	arrow_plat_program_sync();
}

void arrow_plat_program_sync(void)
{
	uintptr_t at = shared_changed;

	arrow_plat_program_pending = false;
	while (at < shared_changed_end) {
		struct shared_run run =
			shared_next_run(at, shared_changed_end);

		shared_show_surely(&run);
		at = run.end;
	}
	shared_changed_end = shared_changed;
}

void arrow_plat_program_changed(uintptr_t address)
{
	if (arrow_plat_program_pending) {
		if (address >= shared_changed && address < shared_changed_end)
			return;
		if (address == shared_changed_end) {
			shared_changed_end += SHARED_PAGE;
			return;
		}
		if (address + SHARED_PAGE == shared_changed) {
			shared_changed = address;
			return;
		}
		arrow_plat_program_sync();
	}
	shared_changed = address;
	shared_changed_end = address + SHARED_PAGE;
	arrow_plat_program_pending = true;
}

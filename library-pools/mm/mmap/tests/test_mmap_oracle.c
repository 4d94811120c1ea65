/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The calls against the host's kernel: the same random calls, at the same
 * addresses, in a range that nothing else uses. Results must be equal, and
 * afterwards what is mapped how, what every page can be used for, and what is
 * in it.
 *
 * Only where Linux does not join neighbours that could be joined, a range may
 * be one mapping here and several there; such a mremap is not tried. Moving
 * several mappings by one call is younger than what we are compared with.
 */
#include "real_vma.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define BASE ((uintptr_t)0x200000000000)
#define PAGES ((size_t)40)
#define END (BASE + PAGES * PAGE)
#define STEPS 30000

/* The last kind of advice that Linux 6.1 knows and does not only count on. */
#define ADVICE_END 26

/* A file of so many pages, opened for reading and writing, and for either. */
#define FILE_PAGES 24
#define OPENED 3

static int descriptors[OPENED];
static struct arrow_file opened[OPENED];
static struct arrow_vma_source *content; /* of the file, here */

static int ends[2];    /* of a pipe: the host's kernel touches memory for us */
static char last[128]; /* the call that is tried, for messages */
static size_t done;    /* calls that were compared */
static size_t succeeded;

struct host_area {
	uintptr_t start;
	uintptr_t end;
	char access[5];
};

static long host(long number, long a, long b, long c, long d, long e, long f)
{
	long result = syscall(number, a, b, c, d, e, f);

	return result == -1 ? -errno : result;
}

struct arrow_file *arrow_fd_get(int fd)
{
	for (unsigned int i = 0; i < OPENED; i++) {
		if (fd == descriptors[i])
			return &opened[i];
	}
	return NULL;
}

static int opened_map(struct arrow_file *file, struct arrow_vma_source **source)
{
	(void)file;
	content->ops->hold(content);
	*source = content;
	return 0;
}

/* The same file on both sides. */
static void file_start(void)
{
	static const int access[OPENED] = {O_RDWR, O_RDONLY, O_WRONLY};
	static const struct arrow_file_ops ops = {.map = opened_map};
	char name[32];
	char page[PAGE];

	descriptors[0] = (int)syscall(SYS_memfd_create, "file", 0);
	(void)snprintf(name, sizeof(name), "/proc/self/fd/%d", descriptors[0]);
	content = mmap_shared_new(FILE_PAGES * PAGE);
	for (unsigned int i = 0; i < FILE_PAGES; i++) {
		uint64_t physical;

		memset(page, (int)(60 + i), PAGE);
		if (write(descriptors[0], page, PAGE) != PAGE ||
		    content->ops->page(content, i * PAGE, &physical))
			abort();
		memcpy(mock_frame(physical), page, PAGE);
	}
	for (unsigned int i = 0; i < OPENED; i++) {
		opened[i] = (struct arrow_file){
			.ops = &ops, .flags = (unsigned int)access[i]};
		if (i)
			descriptors[i] = open(name, access[i] | O_CLOEXEC);
		if (descriptors[i] < 0)
			abort();
	}
}

static uint64_t draw(uint64_t n)
{
	return (arrow_test_random() >> 16) % n;
}

/* The host's first mapping that ends above an address. */
static bool host_next(uintptr_t address, struct host_area *area)
{
	static char text[1 << 16];
	FILE *maps = fopen("/proc/self/maps", "re");
	bool found = false;

	while (!found && maps && fgets(text, sizeof(text), maps))
		found = sscanf(text, "%lx-%lx %4s", &area->start, &area->end,
			       area->access) == 3 &&
			area->end > address;
	if (maps)
		(void)fclose(maps);
	return found;
}

static void host_touch(uintptr_t at, int *readable, int *writable, char *value)
{
	char byte = 0;

	*readable = syscall(SYS_write, ends[1], at, 1) == 1;
	if (*readable && read(ends[0], value, 1) != 1)
		abort();
	if (*readable)
		byte = *value;
	if (write(ends[1], &byte, 1) != 1)
		abort();
	*writable = syscall(SYS_read, ends[0], at, 1) == 1;
	if (!*writable && read(ends[0], &byte, 1) != 1)
		abort();
}

static bool check_page(uintptr_t at)
{
	int readable, writable;
	char expected = 0, value = 0;
	bool same;

	host_touch(at, &readable, &writable, &expected);
	same = ARROW_CHECK_INT(!mock_read(at, &value), readable);
	if (readable)
		same = ARROW_CHECK_INT(value, expected) && same;
	return ARROW_CHECK_INT(!mock_write(at, value), writable) && same;
}

/* What each page is mapped with, without touching it. */
static bool check_maps(void)
{
	struct host_area theirs = {.end = BASE};
	struct arrow_vma_info ours = {.end = BASE};
	bool same = true;

	for (uintptr_t at = BASE; at < END && same; at += PAGE) {
		if (at >= theirs.end && !host_next(at, &theirs))
			abort();
		if (at >= ours.end && !arrow_vma_next(at, &ours))
			ours = (struct arrow_vma_info){END, END, 0, 0, 0, 0};
		same = ARROW_CHECK_INT(ours.start <= at, theirs.start <= at);
		if (!same || ours.start > at)
			continue;
		char access[5] = {ours.protection & 1 ? 'r' : '-',
				  ours.protection & 2 ? 'w' : '-',
				  ours.protection & 4 ? 'x' : '-',
				  ours.flags & ARROW_VMA_SHARED ? 's' : 'p'};

		same = ARROW_CHECK_TEXT(access, theirs.access);
	}
	return same;
}

static bool check_resident(void)
{
	/* the call writes there; it is ours alone */
	const uintptr_t to = END + 64 * PAGE;
	unsigned char theirs[PAGES];
	bool same = true;

	for (size_t i = 0; i < PAGES; i++) {
		long at = (long)(BASE + i * PAGE);
		long expected = host(SYS_mincore, at, 1, (long)theirs, 0, 0, 0);
		char ours = 0;

		same = ARROW_CHECK_INT(
			       arrow_sys_mincore(at, 1, (long)to, 0, 0, 0),
			       expected) &&
		       same;
		if (expected)
			continue;
		ARROW_CHECK_INT(mock_read(to, &ours), 0);
		same = ARROW_CHECK_INT(ours & 1, theirs[0] & 1) && same;
	}
	return same;
}

/* Compare results; addresses beyond the range are forgotten on both sides. */
static bool check_result(long ours, long theirs, size_t size)
{
	bool placed = theirs > 4096 || theirs < -4096;

	done++;
	succeeded += theirs >= 0;
	if (!placed || ((uintptr_t)theirs >= BASE && (uintptr_t)theirs < END))
		return ARROW_CHECK_INT(ours, theirs);
	if (!ARROW_CHECK(ours > 4096) ||
	    !ARROW_CHECK((uintptr_t)ours < BASE || (uintptr_t)ours >= END))
		return false;
	(void)host(SYS_munmap, theirs, (long)size, 0, 0, 0, 0);
	return ARROW_CHECK_INT(arrow_sys_munmap(ours, (long)size, 0, 0, 0, 0),
			       0);
}

/* Mostly a page in the range; at times what is no such thing. */
static long some_address(void)
{
	static const long odd[] = {0x7ffffffff000, 0x800000000000, -4096,
				   (long)((uint64_t)1 << 63)};

	switch (draw(40)) {
	case 0:
		return odd[draw(ARROW_COUNT(odd))];
	case 1:
		return (long)(BASE + draw(PAGES * PAGE));
	default:
		return (long)(BASE + draw(PAGES) * PAGE);
	}
}

/* Bytes that stay in the range, mostly; whole pages, mostly. */
static long some_length(long address)
{
	static const long odd[] = {0, -1, -4096, 0x7ffffffff000,
				   (long)((uint64_t)1 << 62)};
	uintptr_t at = (uintptr_t)address;
	size_t room = at >= BASE && at < END ? END - at : PAGE;
	size_t length = 1 + draw(draw(3) ? 6 * PAGE : room);

	if (!draw(40))
		return odd[draw(ARROW_COUNT(odd))];
	if (length > room)
		length = room;
	return (long)(draw(4) ? (length + PAGE - 1) & ~(PAGE - 1) : length);
}

static long some_protection(void)
{
	long protection = (long)draw(8);

	/* some processors make what is only executable unreadable */
	if (protection == PROT_EXEC)
		protection = 0;
	if (!CONFIG_MMAP_WX && protection & PROT_EXEC)
		protection &= ~(long)PROT_WRITE;
	return protection;
}

#define TELL(...) (void)snprintf(last, sizeof(last), __VA_ARGS__)

static bool step_mmap(void)
{
	static const long types[] = {
		MAP_PRIVATE, MAP_PRIVATE, MAP_SHARED,	      MAP_SHARED,
		0,	     MAP_TYPE,	  MAP_SHARED_VALIDATE};
	static const long places[] = {MAP_FIXED,
				      MAP_FIXED,
				      MAP_FIXED_NOREPLACE,
				      0,
				      MAP_FIXED | MAP_POPULATE,
				      MAP_FIXED | MAP_NORESERVE,
				      MAP_FIXED | MAP_NONBLOCK | MAP_POPULATE,
				      MAP_FIXED | MAP_LOCKED};
	long address = some_address();
	long length = some_length(address);
	long protection = some_protection();
	long flags = types[draw(draw(8) ? 4 : ARROW_COUNT(types))] |
		     places[draw(ARROW_COUNT(places))] |
		     (draw(3) ? MAP_ANONYMOUS : 0);
	long fd = draw(20) ? descriptors[draw(OPENED)] : -1;
	long offset = (long)(draw(30) * PAGE);

	if (!draw(50))
		offset = draw(2) ? (long)draw(9000) : INT64_MAX - 4095;
	TELL("mmap(%lx, %lx, %lx, %lx, %ld, %lx)", address, length, protection,
	     flags, fd, offset);
	return check_result(
		arrow_sys_mmap(address, length, protection, flags, fd, offset),
		host(SYS_mmap, address, length, protection, flags, fd, offset),
		(size_t)length);
}

static bool step_munmap(void)
{
	long address = some_address();
	long length = some_length(address);

	TELL("munmap(%lx, %lx)", address, length);
	return check_result(arrow_sys_munmap(address, length, 0, 0, 0, 0),
			    host(SYS_munmap, address, length, 0, 0, 0, 0), 0);
}

static bool step_mprotect(void)
{
	static const long odd[] = {PROT_SEM,	 16,
				   0x80000000,	 PROT_GROWSDOWN,
				   PROT_GROWSUP, PROT_GROWSDOWN | PROT_GROWSUP};
	long address = some_address();
	long length = some_length(address);
	long protection = some_protection();

	if (!draw(20))
		protection |= odd[draw(ARROW_COUNT(odd))];
	TELL("mprotect(%lx, %lx, %lx)", address, length, protection);
	return check_result(
		arrow_sys_mprotect(address, length, protection, 0, 0, 0),
		host(SYS_mprotect, address, length, protection, 0, 0, 0), 0);
}

/* Whether the host has the range in one piece, as we may have. */
static bool host_is_whole(uintptr_t start, size_t size)
{
	struct arrow_vma_info ours;
	struct host_area theirs;

	if (!arrow_vma_next(start, &ours) || ours.start > start ||
	    ours.end - start < size)
		return true;
	if (!host_next(start, &theirs))
		abort();
	return theirs.start <= start && theirs.end - start >= size;
}

static bool step_mremap(void)
{
	long flags = (long)draw(draw(20) ? 4 : 16);
	long address = some_address();
	long to = some_address();
	long length = draw(20) ? some_length(address) : 0;
	long new_length = draw(3) ? some_length(to) : length;
	struct arrow_vma_info ours = {.flags = 0};

	/* where the host puts it, it must not meet what is not in the range */
	if (!(flags & MREMAP_FIXED) && new_length > length &&
	    (uintptr_t)address + (size_t)new_length > END)
		return true;
	if (!host_is_whole((uintptr_t)address, mmap_page_up((size_t)length)))
		return true;
	/* several mappings at once: not in 6.1 */
	if (arrow_vma_next((uintptr_t)address, &ours) &&
	    (size_t)length > ours.end - (uintptr_t)address)
		return true;
	/* other errors since 6.17: a size beyond all addresses, and sizes that
	 * become equal only as whole pages */
	if ((size_t)new_length > ARROW_ARCH_USER_END ||
	    (flags & MREMAP_DONTUNMAP && length != new_length &&
	     mmap_page_up((size_t)length) == mmap_page_up((size_t)new_length)))
		return true;
	/* the place is cleared before this is refused, but not since 6.17 */
	if (!mmap_page_up((size_t)length) && flags & MREMAP_FIXED &&
	    !(ours.flags & ARROW_VMA_SHARED))
		return true;
	TELL("mremap(%lx, %lx, %lx, %lx, %lx)", address, length, new_length,
	     flags, to);
	long result =
		arrow_sys_mremap(address, length, new_length, flags, to, 0);
	long theirs =
		host(SYS_mremap, address, length, new_length, flags, to, 0);

	/* of two errors, which is told has changed with 6.17 */
	if (result == -EFAULT && theirs == -EINVAL)
		result = theirs;
	return check_result(result, theirs, (size_t)new_length);
}

/* Since 6.7 content may be removed where it could be made writable. */
static bool has_unwritable_shared(uintptr_t start, size_t size)
{
	struct arrow_vma_info info = {.end = start};

	while (arrow_vma_next(info.end, &info) && info.start < start + size) {
		if (info.flags & ARROW_VMA_SHARED &&
		    !(info.protection & ARROW_ARCH_WRITE))
			return true;
	}
	return false;
}

static bool step_madvise(void)
{
	long address = some_address();
	long length = some_length(address);
	long advice = (long)draw(ADVICE_END + 1) - 1;
	bool same;

	/* it passes over holes, to what else there is on the host */
	if (length > (long)(PAGES * PAGE))
		length = PAGE;
	/* depends on what the host's kernel was built with, or is younger */
	if ((advice >= MADV_MERGEABLE && advice <= MADV_NOHUGEPAGE) ||
	    advice > MADV_DONTNEED_LOCKED ||
	    (advice == MADV_REMOVE &&
	     has_unwritable_shared((uintptr_t)address, (size_t)length)))
		advice = MADV_DONTNEED;
	/* this has the same errors, and leaves pages where they are */
	if (advice == MADV_PAGEOUT)
		advice = MADV_COLD;
	TELL("madvise(%lx, %lx, %ld)", address, length, advice);
	same = check_result(arrow_sys_madvise(address, length, advice, 0, 0, 0),
			    host(SYS_madvise, address, length, advice, 0, 0, 0),
			    0);
	/* when free memory is taken is the host's own affair */
	if (advice != MADV_FREE)
		return same;
	advice = MADV_DONTNEED_LOCKED;
	return check_result(arrow_sys_madvise(address, length, advice, 0, 0, 0),
			    host(SYS_madvise, address, length, advice, 0, 0, 0),
			    0) &&
	       same;
}

static bool step_lock(void)
{
	static const long calls[] = {SYS_mlock, SYS_munlock, SYS_mlock2};
	static arrow_syscall_function *const ours[] = {
		arrow_sys_mlock, arrow_sys_munlock, arrow_sys_mlock2};
	long address = some_address();
	long length = some_length(address);
	long flags = (long)draw(draw(8) ? 2 : 4);
	size_t call = draw(ARROW_COUNT(calls));

	TELL("lock %zu(%lx, %lx, %lx)", call, address, length, flags);
	return check_result(ours[call](address, length, flags, 0, 0, 0),
			    host(calls[call], address, length, flags, 0, 0, 0),
			    0);
}

static bool step_msync(void)
{
	long address = some_address();
	long length = some_length(address);
	long flags = (long)draw(draw(8) ? 8 : 16);

	TELL("msync(%lx, %lx, %lx)", address, length, flags);
	return check_result(arrow_sys_msync(address, length, flags, 0, 0, 0),
			    host(SYS_msync, address, length, flags, 0, 0, 0),
			    0);
}

/* A value of its own in some page, if it can be written to. */
static bool step_write(void)
{
	uintptr_t at = BASE + draw(PAGES) * PAGE;
	char value = (char)(1 + draw(120));

	TELL("write of %lx", at);
	if (write(ends[1], &value, 1) != 1)
		abort();
	bool writable = syscall(SYS_read, ends[0], at, 1) == 1;

	if (!writable && read(ends[0], &value, 1) != 1)
		abort();
	return ARROW_CHECK_INT(!mock_write(at, value), writable);
}

static bool step(void)
{
	switch (draw(20)) {
	case 0:
	case 1:
	case 2:
		return step_mmap();
	case 3:
		return step_munmap();
	case 4:
	case 5:
	case 6:
		return step_mprotect();
	case 7:
	case 8:
		return step_mremap();
	case 9:
	case 10:
		return step_madvise();
	case 11:
		return step_lock();
	case 12:
		return step_msync();
	case 13:
		return check_resident();
	case 14:
		return check_page(BASE + draw(PAGES) * PAGE);
	default:
		return step_write();
	}
}

static void test_random_calls_end_as_on_the_host(void)
{
	bool same = true;

	for (int i = 0; i < STEPS && same; i++) {
		same = step();
		if (same && i % 16 == 0)
			same = check_maps();
		for (size_t page = 0; i % 256 == 0 && page < PAGES; page++)
			same = check_page(BASE + page * PAGE) && same;
		if (!same)
			arrow_test_fail(__FILE__, __LINE__, "step %d: %s", i,
					last);
	}
	/* most calls do something */
	ARROW_CHECK(succeeded > done / 3);
}

int main(void)
{
	mock_start();
	if (pipe(ends))
		abort();
	file_start();
	arrow_test_seed(271828);
	ARROW_CHECK_INT(arrow_sys_mmap((long)(END + 64 * PAGE), PAGE, 3,
				       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED,
				       -1, 0),
			(long)(END + 64 * PAGE));
	ARROW_TEST(test_random_calls_end_as_on_the_host);
	return arrow_test_end();
}

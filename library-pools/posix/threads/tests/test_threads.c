/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/futex.h>
#include <arrow/sched.h>
#include <arrow/syscall.h>
#include <arrow/test.h>
#include <arrow/threads.h>

#include <setjmp.h>
#include <string.h>

#define THREAD_FLAGS 0x50f00
#define SETTLS 0x80000
#define PARENT_SETTID 0x100000
#define CHILD_CLEARTID 0x200000
#define CHILD_SETTID 0x1000000
#define WAITERS 0x80000000u
#define DIED 0x40000000u

static struct arrow_thread first = {.id = 1}, second;
static struct arrow_thread *self = &first;
static uintptr_t stack_seen, wakes[8];
static unsigned int wake_count, started, dropped;
static bool is_last, no_memory;
static jmp_buf ended;
static int status;

static unsigned int refused;

long arrow_syscall_refuse(arrow_syscall_function *function)
{
	ARROW_CHECK(function == arrow_sys_clone || function == arrow_sys_clone3);
	refused++;
	return -ENOSYS;
}

struct arrow_thread *arrow_sched_self(void)
{
	return self;
}

struct arrow_thread *arrow_sched_find(int id)
{
	return id == 1 ? &first : id == second.id ? &second : NULL;
}

int arrow_sched_new(uintptr_t stack, struct arrow_thread **thread)
{
	if (no_memory)
		return -EAGAIN;
	stack_seen = stack;
	second = (struct arrow_thread){.id = 2};
	*thread = &second;
	return 0;
}

void arrow_sched_start(struct arrow_thread *thread)
{
	ARROW_CHECK(thread == &second);
	started++;
}

void arrow_sched_drop(struct arrow_thread *thread)
{
	ARROW_CHECK(thread == &second);
	dropped++;
}

void arrow_sched_end(void)
{
	if (!is_last)
		longjmp(ended, 2);
}

void arrow_ending_exit(int with)
{
	status = with;
	longjmp(ended, 1);
}

unsigned int arrow_futex_wake(uintptr_t address, unsigned int count)
{
	ARROW_CHECK_UINT(count, 1);
	ARROW_CHECK(wake_count < 8);
	wakes[wake_count++] = address;
	return 1;
}

long arrow_user_read(void *to, uintptr_t from, size_t n)
{
	if (from < 4096)
		return -EFAULT;
	memcpy(to, (const void *)from, n);
	return 0;
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (to < 4096)
		return -EFAULT;
	memcpy((void *)to, from, n);
	return 0;
}

static void start(void)
{
	self = &first;
	first = (struct arrow_thread){.id = 1};
	wake_count = started = dropped = 0;
	is_last = no_memory = false;
}

static long clone(unsigned long flags, long stack, void *parent, void *child)
{
	return arrow_sys_clone((long)flags, stack, (long)parent, (long)child,
			       77, 0);
}

static void test_clone(void)
{
	int parent = 0, child = 0;

	start();
	ARROW_CHECK_INT(clone(THREAD_FLAGS, 4096, NULL, NULL), 2);
	ARROW_CHECK_UINT(stack_seen, 4096);
	ARROW_CHECK_UINT(second.arch.pointer, 0);
	ARROW_CHECK_UINT(second.clear, 0);
	ARROW_CHECK_INT(clone(THREAD_FLAGS | SETTLS | PARENT_SETTID |
				      CHILD_SETTID | CHILD_CLEARTID,
			      4096, &parent, &child),
			2);
	ARROW_CHECK_INT(parent, 2);
	ARROW_CHECK_INT(child, 2);
	ARROW_CHECK_UINT(second.arch.pointer, 77);
	ARROW_CHECK(second.clear == (uintptr_t)&child);
	ARROW_CHECK_UINT(started, 2);
}

static void test_what_clone_refuses(void)
{
	start();
	/* fork and vfork */
	ARROW_CHECK_INT(clone(17, 0, NULL, NULL), -ENOSYS);
	ARROW_CHECK_INT(clone(0x4100 | 17, 0, NULL, NULL), -ENOSYS);
	ARROW_CHECK_UINT(refused, 2);
	ARROW_CHECK_INT(clone(0x10000, 4096, NULL, NULL), -EINVAL);
	ARROW_CHECK_INT(clone(THREAD_FLAGS, 0, NULL, NULL), -EINVAL);
	ARROW_CHECK_INT(clone(THREAD_FLAGS | 0x20000000, 4096, NULL, NULL),
			-EINVAL);
	ARROW_CHECK_INT(clone(THREAD_FLAGS | PARENT_SETTID, 4096, (void *)8,
			      NULL),
			-EFAULT);
	ARROW_CHECK_UINT(dropped, 1);
	no_memory = true;
	ARROW_CHECK_INT(clone(THREAD_FLAGS, 4096, NULL, NULL), -EAGAIN);
	ARROW_CHECK_UINT(started, 0);
}

static long clone3(const uint64_t *words, long size)
{
	return arrow_sys_clone3((long)words, size, 0, 0, 0, 0);
}

static void test_clone3(void)
{
	int child = 0;
	uint64_t words[12] = {THREAD_FLAGS | CHILD_SETTID, 0,
			      (uintptr_t)&child, 0, 0, 4096, 100, 0};

	start();
	ARROW_CHECK_INT(clone3(words, 88), 2);
	ARROW_CHECK_UINT(stack_seen, 4196);
	ARROW_CHECK_INT(child, 2);
	ARROW_CHECK_INT(clone3(words, 64), 2);
	ARROW_CHECK_INT(clone3(words, 63), -EINVAL);
	ARROW_CHECK_INT(clone3(words, 5000), -E2BIG);
	ARROW_CHECK_INT(clone3((uint64_t *)8, 64), -EFAULT);
	words[9] = 1;
	ARROW_CHECK_INT(clone3(words, 88), -E2BIG);
	ARROW_CHECK_INT(clone3(words, 64), 2);
	words[6] = 0;
	ARROW_CHECK_INT(clone3(words, 64), -EINVAL);
	words[6] = 100;
	words[4] = 17;
	ARROW_CHECK_INT(clone3(words, 64), -EINVAL);
}

static void leave(int with)
{
	if (!setjmp(ended))
		arrow_sys_exit(with, 0, 0, 0, 0, 0);
}

static void test_ends(void)
{
	int child = 5;

	start();
	ARROW_CHECK_INT(arrow_sys_set_tid_address((long)&child, 0, 0, 0, 0, 0),
			1);
	leave(7);
	ARROW_CHECK_INT(child, 0);
	ARROW_CHECK_UINT(wake_count, 1);
	ARROW_CHECK(wakes[0] == (uintptr_t)&child);
	/* the last one's end has the status of the first */
	self = &second;
	second = (struct arrow_thread){.id = 2, .clear = 8};
	is_last = true;
	leave(9);
	ARROW_CHECK_INT(status, 7);
	ARROW_CHECK_UINT(wake_count, 1);
}

static struct {
	uintptr_t next;
	uint32_t word;
} held[3];

static struct {
	uintptr_t first, offset, pending;
} head;

static void hold(void)
{
	start();
	head.first = (uintptr_t)&held[0];
	head.offset = sizeof(uintptr_t);
	head.pending = 0;
	held[0].next = (uintptr_t)&held[1];
	held[1].next = (uintptr_t)&head;
	held[0].word = 1 | WAITERS;
	held[1].word = 1;
	ARROW_CHECK_INT(arrow_sys_set_robust_list((long)&head, 24, 0, 0, 0, 0),
			0);
}

static void test_robust_futexes(void)
{
	hold();
	held[1].word = 2 | WAITERS;
	leave(0);
	ARROW_CHECK_UINT(held[0].word, WAITERS | DIED);
	/* another thread's is left alone */
	ARROW_CHECK_UINT(held[1].word, 2 | WAITERS);
	ARROW_CHECK_UINT(wake_count, 1);
	ARROW_CHECK(wakes[0] == (uintptr_t)&held[0].word);
}

static void test_a_futex_about_to_be_given(void)
{
	hold();
	head.pending = (uintptr_t)&held[2];
	held[2].word = 0;
	held[0].word = 1;
	leave(0);
	ARROW_CHECK_UINT(wake_count, 1);
	ARROW_CHECK(wakes[0] == (uintptr_t)&held[2].word);
	ARROW_CHECK_UINT(held[1].word, DIED);
}

static void test_lists_that_are_none(void)
{
	hold();
	held[1].next = (uintptr_t)&held[0];
	leave(0);
	ARROW_CHECK_UINT(wake_count, 1);
	hold();
	held[0].next = 8;
	leave(0);
	hold();
	first.robust = 8;
	leave(0);
	ARROW_CHECK_UINT(held[1].word, 1);
	ARROW_CHECK_INT(arrow_sys_set_robust_list(8, 23, 0, 0, 0, 0), -EINVAL);
}

static void test_telling_the_list(void)
{
	uint64_t at = 0, size = 0;

	hold();
	ARROW_CHECK_INT(arrow_sys_get_robust_list(0, (long)&at, (long)&size, 0,
						  0, 0),
			0);
	ARROW_CHECK(at == (uintptr_t)&head);
	ARROW_CHECK_UINT(size, 24);
	ARROW_CHECK_INT(arrow_sys_get_robust_list(9, (long)&at, (long)&size, 0,
						  0, 0),
			-ESRCH);
	ARROW_CHECK_INT(arrow_sys_get_robust_list(1, 8, (long)&size, 0, 0, 0),
			-EFAULT);
	ARROW_CHECK_INT(arrow_sys_gettid(0, 0, 0, 0, 0, 0), 1);
}

int main(void)
{
	ARROW_TEST(test_clone);
	ARROW_TEST(test_what_clone_refuses);
	ARROW_TEST(test_clone3);
	ARROW_TEST(test_ends);
	ARROW_TEST(test_robust_futexes);
	ARROW_TEST(test_a_futex_about_to_be_given);
	ARROW_TEST(test_lists_that_are_none);
	ARROW_TEST(test_telling_the_list);
	return arrow_test_end();
}

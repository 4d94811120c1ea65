/* SPDX-License-Identifier: BSD-3-Clause */
/* The memory map by a call, against a Xen that is played. */
#include "xen_memory.c"

#include <arrow/test.h>
#include <string.h>

static bool mock_there;
static long mock_answer;
static uint32_t mock_count;
static const struct arrow_handover_memory *mock_entries;
static uint32_t mock_listed;

bool arrow_hypercall_there(void)
{
	return mock_there;
}

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	struct xen_memory_map *map = (struct xen_memory_map *)second;

	ARROW_CHECK(mock_there);
	ARROW_CHECK_UINT(number, 12);
	ARROW_CHECK_UINT(first, 9);
	ARROW_CHECK_UINT(third | fourth, 0);
	memset(map->entries, 0x11, map->count * 20);
	map->count = mock_count;
	return mock_answer;
}

void arrow_handover_memory(struct arrow_boot_info *info,
			   const struct arrow_handover_memory *entry,
			   uint32_t count, size_t stride)
{
	ARROW_CHECK_UINT(stride, 20);
	ARROW_CHECK_UINT(entry[0].type, 0x11111111);
	mock_entries = entry;
	mock_listed = count;
	info->memory_count = count;
}

static void test_nothing_is_listed_that_xen_did_not_give(void)
{
	struct arrow_boot_info info = {.memory_count = 0};

	pvh_xen_memory(&info);
	mock_there = true;
	mock_answer = -22;
	pvh_xen_memory(&info);
	ARROW_CHECK(!mock_entries);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

static void test_what_xen_gives_is_listed(void)
{
	struct arrow_boot_info info = {.memory_count = 0};

	mock_answer = 0;
	mock_count = 9;
	pvh_xen_memory(&info);
	ARROW_CHECK_UINT(mock_listed, 9);
}

static void test_no_more_is_listed_than_there_was_room_for(void)
{
	struct arrow_boot_info info = {.memory_count = 0};

	mock_count = UINT32_MAX;
	pvh_xen_memory(&info);
	ARROW_CHECK_UINT(mock_listed, XEN_MEMORY_MAX);
}

int main(void)
{
	ARROW_TEST(test_nothing_is_listed_that_xen_did_not_give);
	ARROW_TEST(test_what_xen_gives_is_listed);
	ARROW_TEST(test_no_more_is_listed_than_there_was_room_for);
	return arrow_test_end();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* The page that the program sees, and what it is told of the clock. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/vdso.c"

#define PLACE 0x7ffff7fc0000

/* In the place of object.S; the two names are one object's begin and end. */
__asm__(".section .rodata\n"
	".globl vdso_object, vdso_object_end\n"
	"vdso_object: .ascii \"object\"\n"
	"vdso_object_end:\n"
	".previous");

uint64_t arrow_arch_load_offset;
uintptr_t (*arrow_program_vdso)(void);
void (*arrow_time_watch)(void);

static int mock_choose_error;
static int mock_place_error;
static const struct arrow_clock_ops *mock_clock;
static struct arrow_clock_scale mock_scale;
static bool mock_wall_known;
static struct arrow_time_wall mock_wall;

int arrow_vma_choose(uintptr_t *start, size_t size, unsigned int flags)
{
	ARROW_CHECK_UINT(*start, 0);
	ARROW_CHECK_UINT(size, 4096);
	ARROW_CHECK_UINT(flags, 0);
	*start = PLACE;
	return mock_choose_error;
}

int arrow_vma_place(uintptr_t start, size_t size, unsigned int protection,
		    uint64_t physical)
{
	ARROW_CHECK_UINT(start, PLACE);
	ARROW_CHECK_UINT(size, 4096);
	ARROW_CHECK_UINT(protection, ARROW_ARCH_READ | ARROW_ARCH_EXECUTE);
	ARROW_CHECK_UINT(physical, arrow_arch_image_physical(vdso_page));
	return mock_place_error;
}

const struct arrow_clock_ops *arrow_clock_monotonic(void)
{
	return mock_clock;
}

bool arrow_time_wall_origin(struct arrow_time_wall *origin)
{
	if (mock_wall_known)
		*origin = mock_wall;
	return mock_wall_known;
}

static void tell_scale(struct arrow_clock_scale *scale)
{
	*scale = mock_scale;
}

static const struct arrow_clock_ops counter_clock = { .scale = tell_scale };
static const struct arrow_clock_ops other_clock = { .name = "other" };

/* What the program's side would read. */
static struct vdso_clock told(void)
{
	struct vdso_clock clock;

	arrow_time_watch();
	memcpy(&clock, vdso_page + VDSO_CLOCK, sizeof(clock));
	ARROW_CHECK_UINT(clock.sequence % 2, 0);
	return clock;
}

static void test_without_room_there_is_no_vdso(void)
{
	ARROW_CHECK_INT(arrow_vdso_init(), 0);
	mock_choose_error = -ENOMEM;
	ARROW_CHECK_UINT(arrow_program_vdso(), 0);
	mock_choose_error = 0;
	mock_place_error = -ENOMEM;
	ARROW_CHECK_UINT(arrow_program_vdso(), 0);
	mock_place_error = 0;
	ARROW_CHECK(!arrow_time_watch);
}

static void test_the_page_holds_the_object_and_no_clock_yet(void)
{
	ARROW_CHECK_UINT(arrow_program_vdso(), PLACE);
	ARROW_CHECK_MEMORY(vdso_page, "object\0", 7);
	ARROW_CHECK(!((struct vdso_clock *)(vdso_page + VDSO_CLOCK))->multiplier);
}

static void test_a_clock_of_another_kind_is_none(void)
{
	mock_clock = NULL;
	ARROW_CHECK_UINT(told().multiplier, 0);
	mock_clock = &other_clock;
	ARROW_CHECK_UINT(told().multiplier, 0);
}

static void test_the_scale_is_passed_on(void)
{
	struct vdso_clock clock;

	mock_clock = &counter_clock;
	mock_scale = (struct arrow_clock_scale){ 1, 2, 3, 4 };
	clock = told();
	ARROW_CHECK_UINT(clock.counter, 1);
	ARROW_CHECK_UINT(clock.base, 2);
	ARROW_CHECK_UINT(clock.multiplier, 3);
	ARROW_CHECK_UINT(clock.limit, 4);
	ARROW_CHECK_UINT(clock.wall_known, 0);
	ARROW_CHECK_UINT(told().sequence, clock.sequence + 2);
}

static void test_the_time_of_day_is_told_in_nanoseconds(void)
{
	mock_wall_known = true;
	mock_wall = (struct arrow_time_wall){ 1700000000, 5 };
	ARROW_CHECK(told().wall_known);
	ARROW_CHECK_INT(told().wall, INT64_C(1700000000000000005));
	mock_wall.seconds = 0;
	ARROW_CHECK(told().wall_known);
	mock_wall.seconds = -1;
	ARROW_CHECK(!told().wall_known);
	mock_wall.seconds = VDSO_WALL_SECONDS_MAX;
	ARROW_CHECK(!told().wall_known);
	mock_wall.seconds = INT64_MAX;
	ARROW_CHECK(!told().wall_known);
}

int main(void)
{
	ARROW_TEST(test_without_room_there_is_no_vdso);
	ARROW_TEST(test_the_page_holds_the_object_and_no_clock_yet);
	ARROW_TEST(test_a_clock_of_another_kind_is_none);
	ARROW_TEST(test_the_scale_is_passed_on);
	ARROW_TEST(test_the_time_of_day_is_told_in_nanoseconds);
	return arrow_test_end();
}

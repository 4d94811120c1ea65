/* SPDX-License-Identifier: BSD-3-Clause */
/* The KVM clock against a hypervisor that is played. */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/x86_64/kvm.h"

static uint32_t mock_kvm_leaf; /* 0: not KVM */
static uint32_t mock_features = KVM_FEATURE;
static uint64_t mock_counter;
static uint64_t mock_msr_system;
static uint64_t mock_msr_wall;
static void (*mock_at_counter)(void);

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf, uint32_t subleaf)
{
	struct arrow_arch_cpuid id = {0, 0, 0, 0};

	(void)subleaf;
	if (leaf == 1)
		id.ecx = 0x80000000u;
	if (mock_kvm_leaf && leaf == mock_kvm_leaf)
		memcpy(&id.ebx, "KVMKVMKVM\0\0\0", 12);
	if (mock_kvm_leaf && leaf == mock_kvm_leaf + 1)
		id.eax = mock_features;
	return id;
}

static void mock_msr_write(uint32_t msr, uint64_t value)
{
	if (msr == KVM_MSR_SYSTEM)
		mock_msr_system = value;
	else if (msr == KVM_MSR_WALL)
		mock_msr_wall = value;
	else
		arrow_test_fail(__FILE__, __LINE__, "MSR %x", msr);
}

uint64_t arrow_arch_counter(void)
{
	if (mock_at_counter)
		mock_at_counter();
	return mock_counter;
}

void arrow_arch_relax(void)
{
}

#define arrow_arch_cpuid(leaf, subleaf) mock_cpuid(leaf, subleaf)
#define arrow_arch_msr_write mock_msr_write
#include "../src/x86_64/kvmclock.c"

char arrow_image_start[1];
struct arrow_boot_info arrow_boot_info = {.image_start = 0x100000};

/* 2 GHz: half a nanosecond a tick. */
static void publish(uint64_t counter, uint64_t nanoseconds)
{
	kvmclock_time.version += 2;
	kvmclock_time.counter = counter;
	kvmclock_time.nanoseconds = nanoseconds;
	kvmclock_time.multiplier = 1u << 31;
	kvmclock_time.shift = 0;
}

static void test_absent_on_other_hypervisors(void)
{
	mock_kvm_leaf = 0;
	ARROW_CHECK_INT(arrow_clock_kvmclock.probe(), -ENODEV);
	mock_kvm_leaf = 0x40000000;
	mock_features = 0x1;
	ARROW_CHECK_INT(arrow_clock_kvmclock.probe(), -ENODEV);
	mock_features = KVM_FEATURE;
	ARROW_CHECK_UINT(mock_msr_system, 0);
}

static void test_absent_if_kvm_writes_nothing(void)
{
	ARROW_CHECK_INT(arrow_clock_kvmclock.probe(), -ENODEV);
}

static void test_found_behind_another_interface(void)
{
	mock_counter = 1000;
	arrow_clock_kvmclock.start();
	mock_counter = 3000;
	publish(2000, 500000);
	mock_kvm_leaf = 0x40000100;
	ARROW_CHECK_INT(arrow_clock_kvmclock.probe(), 0);
	ARROW_CHECK_UINT(mock_msr_system - KVM_MSR_ENABLE,
			 (uint64_t)&kvmclock_time -
				 (uint64_t)arrow_image_start + 0x100000);
}

static void test_counts_from_start(void)
{
	ARROW_CHECK_UINT(arrow_clock_kvmclock.monotonic(), 1000);
	mock_counter += 2000000;
	ARROW_CHECK_UINT(arrow_clock_kvmclock.monotonic(), 1001000);
}

static void test_never_runs_backwards(void)
{
	uint64_t before = arrow_clock_kvmclock.monotonic();

	publish(mock_counter, 10);
	ARROW_CHECK_UINT(arrow_clock_kvmclock.monotonic(), before);
	publish(mock_counter + 500, 2000000);
	ARROW_CHECK(arrow_clock_kvmclock.monotonic() >= before);
}

static void change_under_the_reader(void)
{
	mock_at_counter = NULL;
	publish(mock_counter, 77000000);
}

static void test_change_while_reading(void)
{
	mock_at_counter = change_under_the_reader;
	uint64_t now = arrow_clock_kvmclock.monotonic();

	ARROW_CHECK_UINT(now, 77000000 - kvmclock.origin);
}

static void test_shift(void)
{
	ARROW_CHECK_UINT(arrow_pvclock_scale(1000, 1u << 31, 3), 4000);
	ARROW_CHECK_UINT(arrow_pvclock_scale(1000, 1u << 31, -1), 250);
	ARROW_CHECK_UINT(arrow_pvclock_scale(UINT64_C(1) << 50, 0xffffffffu, 0),
			 (UINT64_C(1) << 50) - (1 << 18));
}

static void test_wall(void)
{
	int64_t seconds = 0;
	uint32_t nanoseconds = 0;

	ARROW_CHECK_INT(arrow_clock_kvmclock.wall(&seconds, &nanoseconds),
			-ENODEV);
	kvmclock_date.version = 2;
	kvmclock_date.seconds = 1700000000;
	kvmclock_date.nanoseconds = 999999999;
	publish(mock_counter, 3000000002);
	ARROW_CHECK_INT(arrow_clock_kvmclock.wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(seconds, 1700000004);
	ARROW_CHECK_UINT(nanoseconds, 1);
	ARROW_CHECK_UINT(mock_msr_wall, (uint64_t)&kvmclock_date -
						(uint64_t)arrow_image_start +
						0x100000);
}

static uint64_t told_now(const struct arrow_clock_scale *scale)
{
	return scale->base +
	       ((mock_counter - scale->counter) * scale->multiplier >> 32);
}

static struct arrow_clock_scale tell(void)
{
	struct arrow_clock_scale scale = {.multiplier = 0};

	arrow_clock_kvmclock.monotonic();
	arrow_clock_kvmclock.scale(&scale);
	return scale;
}

static void test_nothing_is_told_without_a_stable_counter(void)
{
	publish(mock_counter, 4000000000);
	ARROW_CHECK_UINT(tell().multiplier, 0);
	kvmclock_time.flags = ARROW_PVCLOCK_STABLE;
	kvmclock_time.version++;
	struct arrow_clock_scale scale = {.multiplier = 0};

	arrow_clock_kvmclock.scale(&scale);
	ARROW_CHECK_UINT(scale.multiplier, 0);
	kvmclock_time.version++;
	kvmclock_time.shift = 40;
	arrow_clock_kvmclock.scale(&scale);
	ARROW_CHECK_UINT(scale.multiplier, 0);
	kvmclock_time.shift = 0;
}

static void test_others_can_count_for_a_second(void)
{
	static const int shifts[] = {0, -1, 2};

	kvmclock_time.flags = ARROW_PVCLOCK_STABLE;
	for (unsigned int i = 0; i < ARROW_COUNT(shifts); i++) {
		publish(mock_counter - 4096,
			kvmclock.last + 5000000000u * (i + 1));
		kvmclock_time.shift = (int8_t)shifts[i];
		struct arrow_clock_scale scale = tell();

		ARROW_CHECK(scale.multiplier);
		ARROW_CHECK_UINT(scale.limit * scale.multiplier >> 32,
				 1000000000);
		mock_counter += 1000000;
		ARROW_CHECK_UINT(told_now(&scale),
				 arrow_clock_kvmclock.monotonic());
	}
}

/* KVM goes back by a little: the others may have been further already. */
static void test_no_step_back_behind_what_was_told(void)
{
	publish(mock_counter, kvmclock.last + 1000);
	kvmclock_time.shift = 0;
	struct arrow_clock_scale scale = tell();

	mock_counter += 2000000;
	uint64_t seen = told_now(&scale);

	publish(mock_counter, seen + kvmclock.origin - 300);
	ARROW_CHECK_UINT(arrow_clock_kvmclock.monotonic(), seen);
	struct arrow_clock_scale none = {.multiplier = 0};

	arrow_clock_kvmclock.scale(&none);
	ARROW_CHECK_UINT(none.multiplier, 0);
	ARROW_CHECK(arrow_clock_kvmclock.monotonic() >= seen);
	mock_counter += 4000000000;
	ARROW_CHECK(tell().multiplier);
}

int main(void)
{
	ARROW_TEST(test_absent_on_other_hypervisors);
	ARROW_TEST(test_absent_if_kvm_writes_nothing);
	ARROW_TEST(test_found_behind_another_interface);
	ARROW_TEST(test_counts_from_start);
	ARROW_TEST(test_never_runs_backwards);
	ARROW_TEST(test_change_while_reading);
	ARROW_TEST(test_shift);
	ARROW_TEST(test_wall);
	ARROW_TEST(test_nothing_is_told_without_a_stable_counter);
	ARROW_TEST(test_others_can_count_for_a_second);
	ARROW_TEST(test_no_step_back_behind_what_was_told);
	return arrow_test_end();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* What the platform does at first, and how it writes page tables. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/boot_info.h>
#include <arrow/errno.h>
#include <arrow/fw_cfg.h>
#include <arrow/plat/memory.h>
#include <arrow/plat/platform.h>
#include <arrow/plat/verdict.h>
#include <arrow/test.h>

static unsigned int started;
static struct arrow_boot_info *asked;

struct arrow_boot_info arrow_boot_info;

void arrow_arch_cpu_init(void)
{
	started++;
}

void arrow_fw_cfg_line(struct arrow_boot_info *info)
{
	ARROW_CHECK_UINT(started, 1);
	asked = info;
}

int arrow_arch_pt_direct_add(uint64_t physical, uint64_t table)
{
	return physical == 0x200000 && table == 0x5000 ? 1 : -ERANGE;
}

static void test_traps_work_before_a_monitor_is_asked(void)
{
	arrow_plat_init();
	ARROW_CHECK_UINT(started, 1);
	ARROW_CHECK(asked ==
		    (CONFIG_BAREMETAL_FW_CFG ? &arrow_boot_info : NULL));
}

static void test_entries_are_stored_in_order(void)
{
	static const uint64_t values[] = {3, 5, 7};
	uint64_t table[5] = {9, 9, 9, 9, 9};

	arrow_plat_pt_commit(table + 1, values, ARROW_COUNT(values));
	ARROW_CHECK_MEMORY(table, ((uint64_t[]){9, 3, 5, 7, 9}),
			   sizeof(table));
}

static void test_the_direct_map_is_the_architectures(void)
{
	ARROW_CHECK_INT(arrow_plat_direct_add(0x200000, 0x5000), 1);
	ARROW_CHECK_INT(arrow_plat_direct_add(0x400000, 0x5000), -ERANGE);
}

static void test_there_are_no_descriptors(void)
{
	ARROW_CHECK_INT(arrow_plat_verdict_write(2, "x", 1), -ENOSYS);
}

int main(void)
{
	ARROW_TEST(test_traps_work_before_a_monitor_is_asked);
	ARROW_TEST(test_entries_are_stored_in_order);
	ARROW_TEST(test_the_direct_map_is_the_architectures);
	ARROW_TEST(test_there_are_no_descriptors);
	return arrow_test_end();
}

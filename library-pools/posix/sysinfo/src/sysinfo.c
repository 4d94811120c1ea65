/* SPDX-License-Identifier: BSD-3-Clause */
/* Memory and time of the machine, as Linux's struct sysinfo. */
#include <arrow/mem.h>
#include <arrow/pmm.h>
#include <arrow/sysinfo.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>

struct sysinfo {
	int64_t uptime;
	uint64_t loads[3];
	uint64_t total;
	uint64_t free;
	uint64_t shared;
	uint64_t buffers;
	uint64_t swap_total;
	uint64_t swap_free;
	uint16_t processes;
	uint64_t high_total;
	uint64_t high_free;
	uint32_t unit;
};

long arrow_sys_sysinfo(long to, ARROW_SYS_REST5)
{
	struct arrow_pmm_stats pages;
	struct sysinfo info;

	memset(&info, 0, sizeof(info));
	arrow_pmm_stats(&pages);
	info.uptime = (int64_t)(arrow_time_monotonic() / ARROW_TIME_SECOND);
	info.total = pages.total * ARROW_PMM_PAGE_SIZE;
	info.free = (pages.total - pages.used) * ARROW_PMM_PAGE_SIZE;
	info.processes = 1;
	info.unit = 1;
	return arrow_user_write((uintptr_t)to, &info, sizeof(info));
}

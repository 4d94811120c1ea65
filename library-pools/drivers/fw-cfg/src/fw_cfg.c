/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A number is written to one port, and the item's bytes are read from the other
 * one after another. Numbers in items have their highest byte first.
 */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/port.h>
#include <arrow/fw_cfg.h>

#define FW_CFG_SELECT 0x510
#define FW_CFG_DATA 0x511

#define FW_CFG_SIGNATURE 0x00
#define FW_CFG_FILES 0x19

#define FW_CFG_FILES_MAX 256
#define FW_CFG_NAME_SIZE 56

#define FW_CFG_LEAF_FEATURES 1
#define FW_CFG_ECX_HYPERVISOR (1u << 31)

/* Longest command line, and its NUL. */
#define FW_CFG_LINE_SIZE (2048 + 1)

static char fw_cfg_line[FW_CFG_LINE_SIZE];

static uint8_t fw_cfg_byte(void)
{
	return arrow_arch_port_in8(FW_CFG_DATA);
}

static uint32_t fw_cfg_number(unsigned int bytes)
{
	uint32_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | fw_cfg_byte();
	return value;
}

static bool fw_cfg_is_there(void)
{
	struct arrow_arch_cpuid id =
		arrow_arch_cpuid_leaf(FW_CFG_LEAF_FEATURES);

	if (!(id.ecx & FW_CFG_ECX_HYPERVISOR))
		return false;
	arrow_arch_port_out16(FW_CFG_SELECT, FW_CFG_SIGNATURE);
	return fw_cfg_number(4) == 0x51454d55; /* "QEMU" */
}

/* Read the name of a file. Return: whether it is @wanted. */
static bool fw_cfg_is_named(const char *wanted)
{
	bool same = true;

	for (unsigned int i = 0; i < FW_CFG_NAME_SIZE; i++) {
		char c = (char)fw_cfg_byte();

		same = same && c == *wanted;
		if (*wanted)
			wanted++;
	}
	return same;
}

/* Find a file and select it. Return: its size; 0 if there is none. */
static uint32_t fw_cfg_find(const char *name)
{
	arrow_arch_port_out16(FW_CFG_SELECT, FW_CFG_FILES);
	uint32_t count = fw_cfg_number(4);

	for (uint32_t i = 0; i < count && i < FW_CFG_FILES_MAX; i++) {
		uint32_t size = fw_cfg_number(4);
		uint16_t number = (uint16_t)fw_cfg_number(2);

		fw_cfg_number(2);
		if (fw_cfg_is_named(name)) {
			arrow_arch_port_out16(FW_CFG_SELECT, number);
			return size;
		}
	}
	return 0;
}

void arrow_fw_cfg_line(struct arrow_boot_info *info)
{
	uint32_t size = fw_cfg_is_there() ?
				fw_cfg_find("opt/dev.arrow/cmdline") :
				0;

	if (!size)
		return;
	info->command_line = fw_cfg_line;
	info->command_line_size = 0;
	if (size >= FW_CFG_LINE_SIZE)
		return;
	for (uint32_t i = 0; i < size; i++)
		fw_cfg_line[i] = (char)fw_cfg_byte();
	fw_cfg_line[size] = '\0';
	info->command_line_size = size + 1;
}

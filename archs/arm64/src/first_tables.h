/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A few page tables that are there from the start, for an attached program.
 */
#pragma once

#include <arrow/types.h>

/* How many of them are not in use. */
extern uint8_t arch_first_tables_left;

/**
 * arch_first_table_take() - Take one; there must be one left.
 *
 * Return: its physical address. It is empty.
 */
uint64_t arch_first_table_take(void);

/**
 * arch_first_table_give() - Give a table back.
 * @table: its physical address; it is empty
 *
 * Return: true; false if it is none of them.
 */
bool arch_first_table_give(uint64_t table);

package dev.arrow.run;

import java.util.OptionalLong;

/**
 * A line of the kernel's back trace.
 *
 * @param address within the instruction that is meant
 * @param stack the stack pointer at that instruction. The kernel tells it of each call that left
 *     its mark on the stack, also of those that have returned; without it the place is certain
 */
record TracePlace(long address, OptionalLong stack) {}

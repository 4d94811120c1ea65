/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Parameters of a domain whose memory is virtualised by the processor: where
 * the pages are that it shares with others, and by which event channels.
 * Numbers are those of Xen's xen/include/public/hvm/params.h.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* How event channels interrupt: a kind in the upper 8 bits, its number below. */
#define ARROW_HVM_PARAM_CALLBACK 0
#define ARROW_HVM_PARAM_CALLBACK_VECTOR (UINT64_C(2) << 56)

/* Frames of pages, and event channels. */
#define ARROW_HVM_PARAM_STORE_FRAME 1
#define ARROW_HVM_PARAM_STORE_PORT 2
#define ARROW_HVM_PARAM_CONSOLE_FRAME 17
#define ARROW_HVM_PARAM_CONSOLE_PORT 18

/**
 * arrow_hvm_param() - A parameter of this domain.
 * @number: one of ARROW_HVM_PARAM_
 *
 * Context: any; Xen is there.
 * Return: its value; 0 if it was not set, as in the first domain.
 */
ARROW_API uint64_t arrow_hvm_param(unsigned int number);

/**
 * arrow_hvm_param_set() - Change a parameter of this domain.
 * @number: %ARROW_HVM_PARAM_CALLBACK; the others are not the domain's to change
 * @value: the new value
 *
 * Context: any; Xen is there.
 * Return: 0; a negative errno if Xen refuses, and then nothing was changed.
 */
ARROW_API int arrow_hvm_param_set(unsigned int number, uint64_t value);

/**
 * arrow_hvm_param_page() - Reach a page whose frame is a parameter.
 * @number: one of ARROW_HVM_PARAM_..._FRAME
 *
 * Context: one caller at a time, not in a trap; Xen is there.
 * Return: its address, for good; NULL if there is none or it is out of reach.
 */
ARROW_API volatile void *arrow_hvm_param_page(unsigned int number);

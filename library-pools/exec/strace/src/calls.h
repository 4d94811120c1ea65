/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the arguments of each system call are.
 */
#pragma once

/**
 * calls_signature() - How to print a call.
 * @name: of the call
 *
 * Return: a letter an argument, as arguments.c knows them; in capitals they are
 * what the call has written, and are read when it is over. Behind a colon
 * follows the letter of the result, if that is not a number. NULL for a call
 * that is not known.
 */
const char *calls_signature(const char *name);

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory of any size: the interface. The configuration chooses who provides it
 * (`tlsf`, `region`); users depend on `alloc` and never name a provider.
 *
 * Every block is aligned to %ARROW_ALLOC_ALIGN at least. A size of 0 yields a
 * block of its own that may be freed. The content of a block is undefined
 * unless a function says otherwise. Providers are not safe against interruption
 * by themselves: the caller holds off what could call in between.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define ARROW_ALLOC_ALIGN 16

/**
 * arrow_alloc() - Get a block.
 * @size: bytes
 *
 * Return: the block, or NULL when memory is out.
 */
ARROW_API void *arrow_alloc(size_t size) __must_check;

/**
 * arrow_alloc_zeroed() - Get a block for an array, filled with zeros.
 * @count: elements
 * @size: bytes of one element
 *
 * Return: the block; NULL when memory is out or the product is beyond size_t.
 */
ARROW_API void *arrow_alloc_zeroed(size_t count, size_t size) __must_check;

/**
 * arrow_alloc_aligned() - Get a block at a multiple of @align.
 * @align: a power of two
 * @size: bytes
 *
 * Return: the block; NULL when memory is out or @align is no power of two.
 */
ARROW_API void *arrow_alloc_aligned(size_t align, size_t size) __must_check;

/**
 * arrow_realloc() - Change the size of a block, moving it if need be.
 * @block: the block, or NULL for a new one
 * @size: bytes wanted; the content up to the smaller size is kept
 *
 * An alignment asked for by arrow_alloc_aligned() is lost when the block moves.
 *
 * Return: the block, @block itself or another; NULL when memory is out, and
 * then @block is as it was.
 */
ARROW_API void *arrow_realloc(void *block, size_t size) __must_check;

/**
 * arrow_free() - Give a block back.
 * @block: what a function above returned, or NULL, which does nothing
 */
ARROW_API void arrow_free(void *block);

/**
 * arrow_alloc_usable_size() - How many bytes of a block may be used.
 * @block: what a function above returned, or NULL
 *
 * Return: at least the size asked for; 0 for NULL.
 */
ARROW_API size_t arrow_alloc_usable_size(const void *block);

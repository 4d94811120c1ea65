/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The areas as an AVL tree by address. Each node knows the extent of its
 * subtree and the largest hole in it, so a hole that is large enough is found
 * without looking at every area.
 *
 * The first areas are those of a program's segments, in the order of their
 * addresses. As long as each lies above all others, the tree is a chain: a new
 * area becomes the root and nothing is balanced. The first change of another
 * kind makes the chain a tree that is as low as can be, once and not at each
 * area.
 */
#include "vma_priv.h"

/* An AVL tree of 2^16 nodes is less than 24 high. */
#define TREE_HEIGHT_MAX 32

/* The links that lead from the root to a place in the tree. */
struct tree_path {
	struct vma_area **links[TREE_HEIGHT_MAX];
	unsigned int length;
};

static struct vma_area *tree_root;

/* Whether no node has a child above it. */
static bool tree_is_chain = true;

static unsigned int tree_height(const struct vma_area *area)
{
	return area ? area->height : 0;
}

static size_t tree_room(uintptr_t from, uintptr_t to)
{
	return to > from ? to - from : 0;
}

static size_t tree_larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Where an area begins, with what is kept free below a stack. */
static uintptr_t tree_reach(const struct vma_area *area)
{
	if (!(area->flags & ARROW_VMA_GROWS))
		return area->start;
	return tree_room(ARROW_VMA_STACK_GAP, area->start);
}

/* Compute from the children what a node knows about its subtree. */
static void tree_refresh(struct vma_area *area)
{
	const struct vma_area *below = area->child[0];
	const struct vma_area *above = area->child[1];

	area->first = below ? below->first : tree_reach(area);
	area->last = above ? above->last : area->end;
	area->hole = 0;
	if (below)
		area->hole = tree_larger(
			below->hole, tree_room(below->last, tree_reach(area)));
	if (above)
		area->hole = tree_larger(
			area->hole,
			tree_larger(above->hole,
				    tree_room(area->end, above->first)));
	area->height = (uint8_t)(1 + tree_larger(tree_height(below),
						 tree_height(above)));
}

/* Make a tree of the @n highest areas of a chain; *@chain goes on below. */
static struct vma_area *tree_build(struct vma_area **chain, unsigned int n)
{
	struct vma_area *above;
	struct vma_area *area;

	if (!n)
		return NULL;
	above = tree_build(chain, n / 2);
	area = *chain;
	*chain = area->child[0];
	area->child[1] = above;
	area->child[0] = tree_build(chain, n - n / 2 - 1);
	tree_refresh(area);
	return area;
}

/* To be called before a change or a search that needs a low tree. */
static void tree_end_chain(void)
{
	struct vma_area *chain = tree_root;

	if (!tree_is_chain)
		return;
	tree_is_chain = false;
	tree_root = tree_build(&chain, tree_height(chain));
}

/* Return: false if the area, or the chain's length, asks for a tree. */
static bool tree_extend_chain(struct vma_area *area)
{
	if (!tree_is_chain || tree_height(tree_root) == TREE_HEIGHT_MAX ||
	    (tree_root && area->start < tree_root->end))
		return false;
	area->child[0] = tree_root;
	area->child[1] = NULL;
	tree_root = area;
	tree_refresh(area);
	return true;
}

/* Put the child of a side in its parent's place. */
static void tree_raise(struct vma_area **link, unsigned int side)
{
	struct vma_area *down = *link;
	struct vma_area *up = down->child[side];

	down->child[side] = up->child[!side];
	up->child[!side] = down;
	*link = up;
	tree_refresh(down);
	tree_refresh(up);
}

static void tree_balance_side(struct vma_area **link, unsigned int side)
{
	struct vma_area *child = (*link)->child[side];

	if (tree_height(child->child[side]) < tree_height(child->child[!side]))
		tree_raise(&(*link)->child[side], !side);
	tree_raise(link, side);
}

static void tree_balance(struct vma_area **link)
{
	struct vma_area *area = *link;

	if (!area)
		return;
	if (tree_height(area->child[0]) > tree_height(area->child[1]) + 1)
		tree_balance_side(link, 0);
	else if (tree_height(area->child[1]) > tree_height(area->child[0]) + 1)
		tree_balance_side(link, 1);
	else
		tree_refresh(area);
}

/* Go to the area that begins at @start, or to the place of such a one. */
static void tree_path_find(struct tree_path *path, uintptr_t start)
{
	struct vma_area **link = &tree_root;

	tree_end_chain();
	path->length = 0;
	path->links[path->length++] = link;
	while (*link && (*link)->start != start) {
		link = &(*link)->child[start > (*link)->start];
		path->links[path->length++] = link;
	}
}

static void tree_path_mend(struct tree_path *path)
{
	while (path->length)
		tree_balance(path->links[--path->length]);
}

struct vma_area *vma_find(uintptr_t address)
{
	struct vma_area *found = NULL;
	struct vma_area *area = tree_root;

	while (area) {
		bool candidate = area->end > address;

		if (candidate)
			found = area;
		area = area->child[!candidate];
	}
	return found;
}

struct vma_area *vma_find_below(uintptr_t address)
{
	struct vma_area *found = NULL;
	struct vma_area *area = tree_root;

	while (area) {
		bool candidate = area->start < address;

		if (candidate)
			found = area;
		area = area->child[candidate];
	}
	return found;
}

void vma_tree_insert(struct vma_area *area)
{
	struct tree_path path;

	if (tree_extend_chain(area))
		return;
	tree_path_find(&path, area->start);
	area->child[0] = NULL;
	area->child[1] = NULL;
	*path.links[path.length - 1] = area;
	tree_path_mend(&path);
}

void vma_tree_remove(struct vma_area *area)
{
	struct tree_path path;

	tree_path_find(&path, area->start);
	struct vma_area **place = path.links[path.length - 1];
	unsigned int below = path.length;

	if (!area->child[0] || !area->child[1]) {
		*place = area->child[0] ? area->child[0] : area->child[1];
		tree_path_mend(&path);
		return;
	}
	/* the next higher area takes its place */
	struct vma_area **link = &area->child[1];

	path.links[path.length++] = link;
	while ((*link)->child[0]) {
		link = &(*link)->child[0];
		path.links[path.length++] = link;
	}
	struct vma_area *next = *link;

	*link = next->child[1];
	next->child[0] = area->child[0];
	next->child[1] = area->child[1];
	*place = next;
	path.links[below] = &next->child[1];
	tree_path_mend(&path);
}

void vma_tree_resize(struct vma_area *area, uintptr_t start, uintptr_t end)
{
	struct tree_path path;

	tree_path_find(&path, area->start);
	area->start = start;
	area->end = end;
	tree_path_mend(&path);
}

/* Search a subtree, to whose areas [low, high) is what its neighbours leave. */
static uintptr_t tree_hole_in(const struct vma_area *area, uintptr_t low,
			      uintptr_t high, size_t size)
{
	uintptr_t found;

	if (tree_room(low, high) < size)
		return 0;
	if (!area)
		return high - size;
	if (area->hole < size && tree_room(low, area->first) < size &&
	    tree_room(area->last, high) < size)
		return 0;
	found = tree_hole_in(area->child[1], tree_larger(low, area->end), high,
			     size);
	if (found)
		return found;
	if (tree_reach(area) < high)
		high = tree_reach(area);
	return tree_hole_in(area->child[0], low, high, size);
}

uintptr_t vma_tree_hole(uintptr_t low, uintptr_t high, size_t size)
{
	tree_end_chain();
	return tree_hole_in(tree_root, low, high, size);
}

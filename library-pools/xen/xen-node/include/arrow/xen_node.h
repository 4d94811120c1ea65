/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The node `hypervisor` by which a domain learns from its device tree that it can
 * call Xen (Linux's Documentation/devicetree/bindings/arm/xen.txt).
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/fdt.h>

/** arrow_xen_node - What all versions of Xen call themselves there. */
ARROW_API extern const struct arrow_fdt_ops arrow_xen_node;

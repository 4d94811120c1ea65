// SPDX-License-Identifier: BSD-3-Clause
// Python's own command line, with modules beside those in Debian's static library.
#include <Python.h>

#define MODULES(each)                                                  \
	each(_asyncio) each(_contextvars) each(_json) each(_lsprof)     \
		each(_queue) each(_zoneinfo) each(mmap) each(resource)  \
			each(termios)

#define DECLARE(name) PyMODINIT_FUNC PyInit_##name(void);
#define ADD(name) PyImport_AppendInittab(#name, PyInit_##name) == 0 &&

MODULES(DECLARE)

int main(int argc, char **argv)
{
	if (!(MODULES(ADD) 1))
		return 1;
	return Py_BytesMain(argc, argv);
}

#include <arrow/gen.h>
#include <arrow/plat/platform.h>
#include <arrow/syscall.h>
ARROW_API void arrow_image_entry(void);
long arrow_syscall_missing(long a, long b, long c, long d, long e, long f, long number)
{
	return a + b + c + d + e + f + number;
}
void arrow_image_entry(void)
{
	arrow_gen_init();
	arrow_syscall_function *getpid = (arrow_syscall_function *)
		((unsigned long)arrow_gen_syscalls + arrow_gen_syscalls[39 - arrow_gen_syscall_gap_size]);
	arrow_plat_exit((int)getpid(1, 0, 0, 0, 0, 0));
}

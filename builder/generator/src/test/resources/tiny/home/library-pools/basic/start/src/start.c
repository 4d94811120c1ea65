#include <arrow/gen.h>
#include <arrow/plat/platform.h>
int main(int argc, char **argv);
ARROW_API void arrow_image_entry(void);
__attribute__((force_align_arg_pointer)) void arrow_image_entry(void)
{
	arrow_gen_init();
	arrow_plat_exit(main(arrow_gen_argc, arrow_gen_argv));
}

/* Written by arrow; edits are lost. What runs before the program, in order. */
#include <arrow/gen.h>
#include <arrow/panic.h>
#include <arrow/two.h>
#include <arrow/none.h>

char *arrow_gen_argv[] = {
	(char[]){"hello"},
	(char[]){"--port"},
	(char[]){"8\"0\\"},
	0,
};
const int arrow_gen_argc = ARROW_COUNT(arrow_gen_argv) - 1;

char *arrow_gen_env[] = {
	(char[]){"TZ=\303\251\077"},
	0,
};

extern const struct arrow_two_ops arrow_b_two;
extern const struct arrow_two_ops arrow_a_two;
const struct arrow_two_ops *const arrow_two_table[] = {
	&arrow_b_two,
	&arrow_a_two,
	0,
};
const unsigned int arrow_two_table_size = 2;

const struct arrow_none_ops *const arrow_none_table[] = {
	0,
};
const unsigned int arrow_none_table_size = 0;

int arrow_one_init(void);

static void check(const char *library, int error)
{
	if (error)
		arrow_panic("library %s did not start: error %d", library, error);
}

void arrow_gen_init(void)
{
	check("one", arrow_one_init());
}

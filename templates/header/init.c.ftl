/* Written by arrow; edits are lost. What runs before the program, in order. */
#include <arrow/gen.h>
<#list headers as header>
#include <${header}>
</#list>
<#list words as own>

char *arrow_gen_argv[] = {
	(char[]){${own.name}},
<#list own.args as arg>
	(char[]){${arg}},
</#list>
	0,
};
const int arrow_gen_argc = ARROW_COUNT(arrow_gen_argv) - 1;

char *arrow_gen_env[] = {
<#list own.env as variable>
	(char[]){${variable}},
</#list>
	0,
};
</#list>
<#list tables as table>

<#list table.entries as entry>
extern const struct arrow_${table.word}_ops ${entry};
</#list>
const struct arrow_${table.word}_ops *const arrow_${table.word}_table[] = {
<#list table.entries as entry>
	&${entry},
</#list>
	0,
};
const unsigned int arrow_${table.word}_table_size = ${table.size};
</#list>

<#list calls as call>
int ${call.function}(void);
</#list>

static void check(const char *library, int error)
{
	if (error)
		${failure};
}

void arrow_gen_init(void)
{
<#list calls as call>
	check("${call.library}", ${call.function}());
<#else>
	(void)check;
</#list>
}

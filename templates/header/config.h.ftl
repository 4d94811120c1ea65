/* Written by arrow: the options that the files of ${unit} mention. */
<#list options as option>
#define CONFIG_${option.name} ${option.value}
</#list>

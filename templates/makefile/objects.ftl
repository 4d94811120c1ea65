<#list objects as object>
${object}
</#list>

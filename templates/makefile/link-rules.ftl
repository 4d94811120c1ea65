<#list members as m>
member ${m.object} ${m.name} ${m.entry} ${m.kconfig}
<#list m.allowed as a>
allow ${m.name} ${a}
</#list>
</#list>
<#list exports as e>
export ${e.symbol} ${e.library} ${e.entry}
</#list>
<#list demands as d>
demand ${d.library} ${d.symbol} ${d.key} ${d.position}
</#list>
<#list programNeeds as n>
need ${n}
</#list>

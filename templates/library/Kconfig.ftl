# SPDX-License-Identifier: ${license}
config LIB_${symbol}
	bool "${name}"
	help
	  Doubles numbers. Write here what ${name} gives, what it costs,
	  and who needs it. Programs that call it get it by themselves.

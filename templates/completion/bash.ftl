# Completes the words of `arrow` in bash. Written by `arrow completion bash`; to use it:
#   arrow completion bash >~/.local/share/bash-completion/completions/arrow

# What may follow a command; an option that ends in = takes a value.
_arrow_command() {
	case $1 in
<#list commands as command>
	${command.path})
		names=(<#list command.names as name>${name}<#sep> </#list>)
		options=(<#list command.options as option>${option}<#sep> </#list>)
		operand=${command.operand}
		;;
</#list>
	esac
}

# What the value of an option is.
_arrow_value() {
	case $1 in
<#list values as value>
	<#list value.options as option>${option}<#sep> | </#list>) kind=${value.value} ;;
</#list>
	esac
}

<#noparse>
# Offers what begins with $cur.
_arrow_offer() {
	case $kind in
	words\ *)
		mapfile -t COMPREPLY < <(compgen -W "${kind#words }" -- "$cur")
		;;
	targets | libraries | symbols)
		local -a known=(completion --list "$kind")
		if [[ $project ]]; then known+=(-C "$project"); fi
		mapfile -t COMPREPLY < <(compgen -W \
			"$(ARROW_COMPLETING=1 "$arrow" "${known[@]}" 2>/dev/null </dev/null)" -- "$cur")
		if [[ $kind == targets && ! ${COMPREPLY[0]} ]]; then
			mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		fi
		;;
	folder) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
	file) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
	program) mapfile -t COMPREPLY < <(compgen -c -- "$cur") ;;
	esac
	case $kind in
	folder | file | program) compopt -o filenames 2>/dev/null ;;
	esac
}

_arrow() {
	local arrow=${1/#\~\//$HOME/} path='' operand='' kind='' project='' expected='' behind=''
	local cur word i
	local -a names=() options=() typed=()
	# bash splits words at = and :, too.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if ((i > 1)) && [[ $word == [=:]* || ${typed[-1]} == *[=:] ]]; then
			typed[-1]+=$word
		else
			typed+=("$word")
		fi
	done
	cur=${typed[-1]}
	unset 'typed[-1]'
	_arrow_command ''
	for word in "${typed[@]}"; do
		if [[ $expected ]]; then
			if [[ $expected == -C || $expected == --project ]]; then project=$word; fi
			expected=''
			continue
		fi
		case $word in
		--)
			behind=1
			break
			;;
		--project=*) project=${word#*=} ;;
		-*) if [[ " ${options[*]} " == *" $word= "* ]]; then expected=$word; fi ;;
		*)
			if [[ " ${names[*]} " == *" $word "* ]]; then
				path=${path:+$path }$word
				_arrow_command "$path"
			elif [[ $operand == folder ]]; then
				project=$word
			fi
			;;
		esac
	done
	COMPREPLY=()
	if [[ $behind ]]; then
		kind='file'
		if [[ ! $operand ]]; then kind=program; fi
	elif [[ $expected ]]; then
		_arrow_value "$path $expected"
	elif [[ $cur == --*=* ]]; then
		_arrow_value "$path ${cur%%=*}"
		cur=${cur#*=}
	elif [[ $cur == -* ]]; then
		kind="words ${options[*]/#-?=/}"
		for word in "${options[@]}"; do
			if [[ $word == -?= ]]; then kind+=" ${word%=}"; fi
		done
	elif ((${#names[@]})); then
		kind="words ${names[*]}"
	else
		kind=$operand
	fi
	_arrow_offer
	if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == --*= ]]; then
		compopt -o nospace 2>/dev/null
	fi
	if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
		word=${cur%:*}:
		COMPREPLY=("${COMPREPLY[@]#"$word"}")
	fi
}

complete -F _arrow arrow
</#noparse>

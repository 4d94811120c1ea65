#compdef arrow
# Completes the words of `arrow` in zsh. Written by `arrow completion zsh`; to use it, write it to a
# file `_arrow` in a folder of $fpath.

# What may follow a command; an option that ends in = takes a value.
_arrow_command() {
	case $1 in
<#list commands as command>
	(${command.path})
		names=(<#list command.names as name>${name}<#sep> </#list>)
		about=(<#list command.about as about>${about}<#sep> </#list>)
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
	(<#list value.options as option>${option}<#sep> | </#list>) kind=${value.value} ;;
</#list>
	esac
}

<#noparse>
# Offers what a value can be.
_arrow_offer() {
	local -a found
	case $kind in
	(words\ *)
		found=(${=kind#words })
		compadd -a found
		;;
	(targets|libraries|symbols)
		local -a known=(completion --list $kind)
		if [[ -n $project ]]; then known+=(-C $project); fi
		found=(${(f)"$(ARROW_COMPLETING=1 $arrow $known 2>/dev/null </dev/null)"})
		compadd -a found
		;;
	(folder) _files -/ ;;
	(file) _files ;;
	(program) _command_names ;;
	esac
}

_arrow() {
	local arrow=${(Q)~words[1]} cur=${(Q)words[CURRENT]}
	local path_='' operand='' kind='' project='' expected='' behind='' word
	local -a names about options shown
	local -i i
	_arrow_command ''
	for word in ${(Q)words[2,CURRENT-1]}; do
		if [[ -n $expected ]]; then
			if [[ $expected == (-C|--project) ]]; then project=$word; fi
			expected=''
			continue
		fi
		case $word in
		(--)
			behind=1
			break
			;;
		(--project=*) project=${word#*=} ;;
		(-*) if (( $options[(Ie)$word=] )); then expected=$word; fi ;;
		(*)
			if (( $names[(Ie)$word] )); then
				path_=${path_:+$path_ }$word
				_arrow_command $path_
			elif [[ $operand == folder ]]; then
				project=$word
			fi
			;;
		esac
	done
	if [[ -n $behind ]]; then
		kind=file
		if [[ -z $operand ]]; then kind=program; fi
		_arrow_offer
	elif [[ -n $expected ]]; then
		_arrow_value "$path_ $expected"
		_arrow_offer
	elif [[ $cur == --*=* ]]; then
		_arrow_value "$path_ ${cur%%=*}"
		compset -P '*='
		_arrow_offer
	elif [[ $cur == -* ]]; then
		local -a plain=(${options:#--*=}) valued=(${(M)options:#--*=})
		plain=(${plain%=})
		compadd -a plain
		compadd -S '' -a valued
	elif (( $#names )); then
		for ((i = 1; i <= $#names; i++)); do
			shown+=("${names[i]}  -- ${about[i]}")
		done
		compadd -l -d shown -a names
	else
		kind=$operand
		_arrow_offer
	fi
}

if [[ $funcstack[1] == _arrow ]]; then
	_arrow "$@"
elif (( $+functions[compdef] )); then
	compdef _arrow arrow
fi
</#noparse>

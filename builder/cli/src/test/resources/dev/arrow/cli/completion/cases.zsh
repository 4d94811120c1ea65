
compadd() {
	case "$*" in
	(*"-a plain") print -r -- "  plain $plain" ;;
	(*"-a valued") print -r -- "  $* $valued" ;;
	(*"-a names") print -r -- "  names ${names[(r)$PREFIX*]}" ;;
	(*"-a found") print -r -- "  $found" ;;
	esac
}
compset() { print -r -- "  compset $*" }
_files() { print -r -- "  files $*" }
_command_names() { print -r -- "  programs" }
try() {
	words=("$@") CURRENT=$# PREFIX=$words[-1]
	print -r -- "$*"
	_arrow
}
try arrow bui
try arrow config sa
try arrow clean --
try arrow exec --libc=m
try arrow exec --libc m
try arrow build demo -t l
try arrow lib show p
try arrow build d
try arrow run -- d
try arrow exec -- d

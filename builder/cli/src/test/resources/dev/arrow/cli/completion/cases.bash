
# The words as bash splits them; the last one is completed.
try() {
	COMP_WORDS=("$@")
	COMP_CWORD=$(($# - 1))
	_arrow "$1" "${COMP_WORDS[COMP_CWORD]}"
	echo "$* => ${COMPREPLY[*]}"
}
try arrow bui
try arrow --yes bui
try arrow config sa
try arrow config set --tar
try arrow clean -
try arrow build --tar
try arrow build -t ''
try arrow build --target = kvm/
try arrow build -t kvm/x86_64 : d
try arrow build demo -t l
try arrow build d
try arrow exec --libc = ''
try arrow exec --libc m
try arrow run --memory ''
try arrow run -- d
try arrow exec --libc = m
try arrow exec --check a
try arrow exec -- arro
try arrow lib show p
try arrow config get LIB_
try arrow config get -C 'two words' PMM_
try arrow config diff kvm/x86_64 linux
try arrow verify b
try arrow completion ''
try arrow help comple
try arrow nonsense nonsense

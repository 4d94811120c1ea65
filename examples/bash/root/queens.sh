# The first way to place eight queens, or as many as the argument says, so that none attacks another.
declare -i size=${1:-8}
declare -a place

fits() {
	local -i row=$1 column=$2 i
	for ((i = 0; i < row; i++)); do
		if ((place[i] == column || place[i] - column == row - i || column - place[i] == row - i)); then
			return 1
		fi
	done
}

queens() {
	local -i row=$1 column
	((row < size)) || return 0
	for ((column = 0; column < size; column++)); do
		if fits "$row" "$column"; then
			place[row]=$column
			if queens $((row + 1)); then
				return 0
			fi
		fi
	done
	return 1
}

if ! queens 0; then
	echo "there is no way for $size" >&2
	exit 1
fi
for column in "${place[@]}"; do
	printf -v line '%*s' "$size" ''
	line=${line// /.}
	echo "${line:0:column}Q${line:column+1}"
done

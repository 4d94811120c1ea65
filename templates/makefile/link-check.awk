# Checks a link before it is made: every symbol that a library uses must be
# exported by a library that it depends on. Read by plain awk:
#   awk -f link-check.awk RULES SYMBOLS [PLACES]
# RULES is written by arrow (words: member allow export demand need), SYMBOLS is
# the output of `nm -gPA` over all joined objects of the link, and PLACES that of
# `nm -uPAl`, which knows where an object first uses a symbol.

FNR == NR { rule(); next }
FILENAME == ARGV[3] { use(substr($1, 1, length($1) - 1), $2, $0); next }
{ symbol(substr($1, 1, length($1) - 1), $2, $3) }
END { judge(); exit failed > 0 }

function rule() {
	if ($1 == "member") {
		unit[$2] = $3; entry[$3] = $4
		kconfig[$3] = rest(5)
	} else if ($1 == "allow") {
		allowed[$2, $3] = 1
	} else if ($1 == "export") {
		owner[$2] = owner[$2] " " $3; entry[$3] = $4
	} else if ($1 == "demand") {
		demands++
		demander[demands] = $2; demanded[demands] = $3
		key[demands] = $4; place[demands] = rest(5)
	} else if ($1 == "need") {
		needed[$2] = 1; needs++
	}
}

# The line from word n on; a path may hold blanks.
function rest(n,   text, i) {
	text = $n
	for (i = n + 1; i <= NF; i++)
		text = text " " $i
	return text
}

function symbol(object, name, type,   u) {
	u = unit[object]
	if (type ~ /^[Uvw]$/) {
		uses++
		user[uses] = u; used[uses] = name
	} else {
		if (type !~ /^[VW]$/ && (name in definer) && !(name in weak))
			twice(name, definer[name], u)
		if (!(name in definer) || (name in weak))
			definer[name] = u
		if (type ~ /^[VW]$/)
			weak[name] = 1
		else
			delete weak[name]
		defines[u, name] = 1
	}
}

# Objects hold the paths of sources by other names, so that images do not depend
# on folders; the way to the library's folder is known from its Kconfig file.
function use(object, name, line,   u, path, number, folder) {
	if (!sub(/^[^\t]*\t(\.\/)?/, "", line))
		return
	u = unit[object]
	path = line
	sub(/:[0-9]+$/, "", path)
	number = substr(line, length(path) + 1)
	folder = kconfig[u]
	sub(/\/?Kconfig(:[0-9]+)*$/, "", folder)
	if (u != "_program" && !readable(path))
		path = below(folder, path)
	if (path != "" && readable(path))
		used_at[u, name] = path number
}

# The file below a library's folder that a source's other name stands for.
function below(folder, path,   parts, count, start, mark) {
	count = split(folder, parts, "/")
	path = "/" path
	mark = "/" parts[count - 1] "/" parts[count] "/"
	start = count > 1 ? index(path, mark) : 0
	if (!start) {
		mark = "/" parts[count] "/"
		start = index(path, mark)
	}
	return start ? folder "/" substr(path, start + length(mark)) : ""
}

function readable(path,   line, status) {
	status = (getline line < path)
	close(path)
	return status >= 0
}

# Where a library or the program uses a symbol, as near as it is known.
function place_of_use(u, name, otherwise) {
	return (u, name) in used_at ? used_at[u, name] : otherwise
}

function judge(   i) {
	judge_program()
	if (failed)
		return
	for (i = 1; i <= demands; i++)
		judge_demand(i)
	for (i = 1; i <= uses; i++)
		judge_use(user[i], used[i])
}

function judge_demand(i) {
	if ((demander[i], demanded[i]) in defines)
		return
	wrong(place[i], "`" key[i] "` of library `" demander[i] "` names `" demanded[i] \
		"`, which the library does not export.",
		"Define it, and declare it with ARROW_API in a public header of `" demander[i] "`.")
}

function judge_use(u, name) {
	if (u == "_generated")
		return
	if (name ~ /^arrow_(gen|image)_/ || (name == "main" && ((u, "_program") in allowed)))
		return
	if (name ~ /^arrow_(arch|plat)_/ && (name in definer))
		return
	if ((u, "_generated") in allowed && (name in definer) && definer[name] == "_generated")
		return
	if (u == "_program")
		judge_program_use(name)
	else
		judge_library_use(u, name)
}

function judge_program_use(name) {
	if (!(name in definer) && (name in needed))
		undefined_by_all(place_of_use("_program", name, "arrow.yaml"), "the program", name)
}

# Whether a library may use a symbol that one of these declares.
function may_use(u, owners,   list, count, i) {
	count = split(owners, list, " ")
	for (i = 1; i <= count; i++)
		if (list[i] == u || list[i] == "base" || ((u, list[i]) in allowed))
			return 1
	return 0
}

function judge_library_use(u, name,   list) {
	if ((name in owner) && may_use(u, owner[name])) {
		if (!(name in definer))
			undefined_by_all(place_of_use(u, name, kconfig[u]), "library `" u "`", name)
	} else if (name in owner) {
		split(owner[name], list, " ")
		undeclared(u, name, list[1])
	} else if (name == "main") {
		wrong(place_of_use(u, name, kconfig[u]), "library `" u "` uses `main`, which only code of the program's side may.",
			"Write `program: true` in its library.yaml if it is that.")
	} else if (name in definer) {
		wrong(place_of_use(u, name, kconfig[u]), "library `" u "` uses `" name "`, which library `" definer[name] \
			"` defines but declares in none of its public headers.",
			"Declare it with ARROW_API in a public header of `" definer[name] "`.")
	} else {
		undefined_by_all(place_of_use(u, name, kconfig[u]), "library `" u "`", name)
	}
}

function undeclared(u, name, o) {
	wrong(place_of_use(u, name, kconfig[u]), "library `" u "` uses `" name "` of library `" o \
		"`, on which it does not depend.",
		"Add `select " entry[o] "` below `config " entry[u] "` in " kconfig[u] ".")
}

function undefined_by_all(where, who, name,   hint) {
	hint = "Define it, or do without it."
	if (name in owner)
		hint = "Library" owner[name] " declares it: is it switched on, and does it define it here?"
	wrong(where, who " uses `" name "`, which nothing in this link defines.", hint)
}

function twice(name, first, second) {
	wrong(kconfig[second], "`" name "` is defined by library `" first "` and by library `" \
		second "`.", "Make one of them static, or leave one library out.")
}

# The libraries were chosen by what the program used then.
function judge_program(   i, now, count) {
	for (i = 1; i <= uses; i++) {
		if (user[i] != "_program" || (used[i] in now))
			continue
		now[used[i]] = 1
		count++
		if (!(used[i] in needed))
			return stale("uses `" used[i] "`")
	}
	if (count != needs)
		stale("uses less")
}

function stale(what) {
	print "arrow: the program " what " since the libraries were chosen: run `arrow build`"
	failed++
}

function wrong(where, what, hint) {
	failed++
	if (failed > 20)
		return
	print where ": error: " what
	print "hint: " hint
}

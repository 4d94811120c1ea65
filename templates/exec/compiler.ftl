#!/bin/sh
# Written by `arrow exec`: a compiler that links static programs, whatever it is told.
for word; do
	case $word in
	# What is linked to a shared library cannot be static.
	-shared) exec ${command} "$@" ;;
	esac
done
exec ${command} "$@" -static -no-pie

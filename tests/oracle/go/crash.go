/* world: code */

// A wrong address that nobody recovers: the runtime tells the signal, and what was read.
package main

type record struct{ a, b, c int }

func main() {
	var nothing *record
	println(nothing.c)
}

// Division by zero, of each width, is recovered; the processor's exception of it, too.
package main

import "fmt"

func try(name string, divide func()) {
	defer func() { fmt.Println(name, recover()) }()
	divide()
}

func main() {
	a, zero, least, minus := 7, 0, -1<<63, -1
	var b, no int32 = 7, 0
	try("int", func() { fmt.Println(a / zero) })
	try("rest", func() { fmt.Println(a % zero) })
	try("int32", func() { fmt.Println(b / no) })
	try("least", func() { fmt.Println(least / minus) })
	x, nothing := 1.0, 0.0
	try("float", func() { fmt.Println(x/nothing, -x/nothing, nothing/nothing) })
}

// os.Exit: the status is the number, deferred calls are left out.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("deferred")
	go func() { select {} }()
	fmt.Fprintln(os.Stderr, "to standard error")
	os.Exit(37)
}

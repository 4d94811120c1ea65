/* world: code */

// A panic that nobody recovers ends the program with status 2, after the deferred calls.
package main

import "fmt"

func main() {
	defer fmt.Println("deferred")
	panic(fmt.Errorf("nobody %d", 42))
}

// Prints a line, by the simplest way there is.
package main

import "fmt"

func main() {
	fmt.Println("hello")
}

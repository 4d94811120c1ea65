/* world: code */

// When no goroutine can go on, the runtime says so and ends with status 2.
package main

import "fmt"

func main() {
	fmt.Println("before")
	<-make(chan int)
}

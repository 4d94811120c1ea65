// select: what is ready, what is not, a default, and time that runs out.
package main

import (
	"fmt"
	"time"
)

func main() {
	never := make(chan int)
	full := make(chan int, 1)
	full <- 1
	select {
	case <-never:
		fmt.Println("never")
	case full <- 2:
		fmt.Println("full")
	default:
		fmt.Println("default")
	}
	select {
	case <-never:
		fmt.Println("never")
	case n := <-full:
		fmt.Println("received", n)
	}
	select {
	case <-never:
		fmt.Println("never")
	case <-time.After(20 * time.Millisecond):
		fmt.Println("late")
	}
	left, right, done := make(chan int), make(chan int), make(chan bool)
	go send(left, 1, done)
	go send(right, 1000, done)
	sum, ended := 0, 0
	for ended < 2 {
		select {
		case n := <-left:
			sum += n
		case n := <-right:
			sum += n
		case <-done:
			ended++
		}
	}
	fmt.Println(sum)
}

func send(to chan<- int, n int, done chan<- bool) {
	for i := 0; i < 500; i++ {
		to <- n
	}
	done <- true
}

// A goroutine for each prime number: many of them, each with a channel.
package main

import "fmt"

func filter(in <-chan int, out chan<- int, prime int) {
	for n := range in {
		if n%prime != 0 {
			out <- n
		}
	}
	close(out)
}

func main() {
	in := make(chan int)
	go func(out chan<- int) {
		for n := 2; n < 2000; n++ {
			out <- n
		}
		close(out)
	}(in)
	count, last := 0, 0
	for {
		prime, more := <-in
		if !more {
			break
		}
		count, last = count+1, prime
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println(count, last)
}

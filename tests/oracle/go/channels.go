// A pipeline of goroutines, with and without room in its channels.
package main

import "fmt"

func numbers(count, room int) <-chan int {
	out := make(chan int, room)
	go func() {
		defer close(out)
		for i := 0; i < count; i++ {
			out <- i
		}
	}()
	return out
}

func squares(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- n * n
		}
	}()
	return out
}

func main() {
	for _, room := range []int{0, 1, 100} {
		sum := 0
		for n := range squares(squares(numbers(1000, room))) {
			sum += n % 1009
		}
		fmt.Println(room, sum)
	}
	closed := make(chan string, 1)
	closed <- "last"
	close(closed)
	first, there := <-closed
	second, more := <-closed
	fmt.Printf("%q %v %q %v\n", first, there, second, more)
}

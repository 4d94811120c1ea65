// Timers end in the order of their times, whatever the order in which they began.
package main

import (
	"fmt"
	"time"
)

func main() {
	ended := make(chan int, 8)
	for _, n := range []int{5, 1, 4, 2, 3} {
		n := n
		time.AfterFunc(time.Duration(n)*30*time.Millisecond, func() { ended <- n })
	}
	stopped := time.AfterFunc(60*time.Millisecond, func() { ended <- 100 })
	fmt.Println(stopped.Stop(), stopped.Stop())
	for i := 0; i < 5; i++ {
		fmt.Println(<-ended)
	}
	late := time.NewTimer(time.Hour)
	fmt.Println(late.Reset(time.Millisecond))
	<-late.C
	begin := time.Now()
	time.Sleep(0)
	time.Sleep(-time.Second)
	time.Sleep(15 * time.Millisecond)
	fmt.Println(time.Since(begin) >= 15*time.Millisecond)
}

// A goroutine that computes and calls nothing does not keep the others from running.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

func main() {
	runtime.GOMAXPROCS(1)
	var stop, turns uint64
	done := make(chan bool)
	go func() {
		n := uint64(1)
		for atomic.LoadUint64(&stop) == 0 {
			n = n*6364136223846793005 + 1
			if n == 0 {
				turns++
			}
		}
		done <- true
	}()
	go func() {
		for {
		}
	}()
	for i := 0; i < 5; i++ {
		time.Sleep(2 * time.Millisecond)
	}
	runtime.GC()
	atomic.StoreUint64(&stop, 1)
	fmt.Println(<-done)
}

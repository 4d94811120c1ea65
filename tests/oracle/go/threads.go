// Goroutines bound to threads of their own hand a token round.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"syscall"
)

func main() {
	const count, rounds = 20, 50
	rings := make([]chan int, count)
	for i := range rings {
		rings[i] = make(chan int)
	}
	var lock sync.Mutex
	var group sync.WaitGroup
	names := map[int]bool{}
	for i := range rings {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			runtime.LockOSThread()
			lock.Lock()
			names[syscall.Gettid()] = true
			lock.Unlock()
			for token := range rings[i] {
				if token == count*rounds {
					for _, ring := range rings {
						close(ring)
					}
					fmt.Println("token", token)
					return
				}
				rings[(i+1)%count] <- token + 1
			}
		}(i)
	}
	rings[0] <- 0
	group.Wait()
	fmt.Println(len(names))
}

// Numbers that many goroutines change at once, without a lock.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var count, swapped int64
	var flag atomic.Bool
	var last atomic.Pointer[string]
	var group sync.WaitGroup
	for g := 0; g < 50; g++ {
		group.Add(1)
		go func() {
			defer group.Done()
			name := "name"
			for i := 0; i < 200; i++ {
				atomic.AddInt64(&count, 1)
				for {
					old := atomic.LoadInt64(&swapped)
					if atomic.CompareAndSwapInt64(&swapped, old, old+2) {
						break
					}
					runtime.Gosched()
				}
				flag.Store(true)
				last.Store(&name)
			}
		}()
	}
	group.Wait()
	fmt.Println(count, swapped, flag.Load(), *last.Load())
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine())
}

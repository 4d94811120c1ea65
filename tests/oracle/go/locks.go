// Goroutines that want the same lock; what it guards is changed by one at a time.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var lock sync.Mutex
	var group sync.WaitGroup
	inside, most, count := 0, 0, 0
	for g := 0; g < 32; g++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := 0; i < 500; i++ {
				lock.Lock()
				inside++
				if inside > most {
					most = inside
				}
				if i%50 == 0 {
					runtime.Gosched()
				}
				count++
				inside--
				lock.Unlock()
			}
		}()
	}
	group.Wait()
	fmt.Println(count, most, lock.TryLock(), lock.TryLock())
}

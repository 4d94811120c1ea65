// What is behind no address is a signal for the runtime and an error for the program.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type record struct{ a, b int }

func read(r *record) (found error) {
	defer func() {
		if what := recover(); what != nil {
			found = what.(runtime.Error)
		}
	}()
	fmt.Println(r.b)
	return nil
}

func main() {
	fmt.Println(read(&record{1, 2}))
	fmt.Println(read(nil))
	var group sync.WaitGroup
	count := 0
	var lock sync.Mutex
	for i := 0; i < 50; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			if read(nil) != nil {
				lock.Lock()
				count++
				lock.Unlock()
			}
		}()
	}
	group.Wait()
	fmt.Println(count)
}

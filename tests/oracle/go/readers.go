// sync.RWMutex, sync.Once, sync.Pool, sync.Map and sync.Cond.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var group sync.WaitGroup
	var lock sync.RWMutex
	var once sync.Once
	var seen sync.Map
	table := map[int]int{}
	pool := sync.Pool{New: func() any { return new([64]byte) }}
	for g := 0; g < 16; g++ {
		group.Add(1)
		go func(g int) {
			defer group.Done()
			once.Do(func() { fmt.Println("once") })
			for i := 0; i < 100; i++ {
				if i%10 == g%10 {
					lock.Lock()
					table[i]++
					lock.Unlock()
				} else {
					lock.RLock()
					_ = table[i]
					lock.RUnlock()
				}
				room := pool.Get().(*[64]byte)
				room[0] = byte(g)
				pool.Put(room)
				seen.LoadOrStore(i, g)
			}
		}(g)
	}
	group.Wait()
	sum, entries := 0, 0
	for _, n := range table {
		sum += n
	}
	seen.Range(func(any, any) bool { entries++; return true })
	fmt.Println(sum, entries)
	queue(&group)
}

func queue(group *sync.WaitGroup) {
	var lock sync.Mutex
	filled := sync.NewCond(&lock)
	items, taken := 0, 0
	for g := 0; g < 4; g++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := 0; i < 25; i++ {
				lock.Lock()
				for items == 0 {
					filled.Wait()
				}
				items--
				taken++
				lock.Unlock()
			}
		}()
	}
	for i := 0; i < 100; i++ {
		lock.Lock()
		items++
		lock.Unlock()
		filled.Signal()
	}
	group.Wait()
	fmt.Println(items, taken)
}

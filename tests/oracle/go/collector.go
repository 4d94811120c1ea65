// 64 goroutines make garbage while the collector runs, and nothing that is in use gets lost.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type node struct {
	left, right *node
	value       int
}

func tree(depth, value int) *node {
	if depth == 0 {
		return &node{value: value}
	}
	return &node{tree(depth-1, 2*value), tree(depth-1, 2*value+1), value}
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.value + n.left.sum() + n.right.sum()
}

func main() {
	var group sync.WaitGroup
	sums := make([]int, 64)
	for g := range sums {
		group.Add(1)
		go func(g int) {
			defer group.Done()
			kept := tree(6, g)
			for round := 0; round < 30; round++ {
				tree(6, round)
				if round%10 == 0 {
					runtime.GC()
				}
			}
			sums[g] = kept.sum()
		}(g)
	}
	group.Wait()
	total := 0
	for g, sum := range sums {
		if sum != tree(6, g).sum() {
			fmt.Println("lost", g)
		}
		total += sum
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fmt.Println(total, stats.NumGC >= 3)
}

// Stacks of goroutines grow as deep as they need, and move.
package main

import (
	"fmt"
	"sync"
)

func down(depth int, above *int) int {
	var room [64]int
	room[depth%64] = depth
	if depth == 0 {
		return *above
	}
	return down(depth-1, &room[depth%64]) + room[depth%64] - depth + 1
}

func main() {
	var group sync.WaitGroup
	for g := 0; g < 8; g++ {
		group.Add(1)
		go func(g int) {
			defer group.Done()
			if down(2000+g, &g) != 2001+g {
				fmt.Println("wrong", g)
			}
		}(g)
	}
	group.Wait()
	fmt.Println("done")
}

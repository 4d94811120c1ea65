// Much memory, given back and taken again; finalizers run.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

func main() {
	ended := make(chan bool, 1)
	runtime.SetFinalizer(&[1 << 16]byte{}, func(*[1 << 16]byte) { ended <- true })
	total := 0
	for round := 0; round < 8; round++ {
		room := make([][]byte, 0)
		for i := 0; i < 64; i++ {
			part := make([]byte, 64<<10)
			part[i] = byte(round)
			room = append(room, part)
		}
		for i, part := range room {
			total += int(part[i])
		}
		debug.FreeOSMemory()
	}
	fmt.Println(total)
	select {
	case <-ended:
		fmt.Println("finalized")
	case <-time.After(5 * time.Second):
		fmt.Println("kept")
	}
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetMemoryLimit(-1) > 1<<40)
}

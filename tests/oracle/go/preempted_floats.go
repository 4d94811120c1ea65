// Numbers in vector registers outlive what interrupts the computation.
package main

import (
	"fmt"
	"math"
	"sync"
	"time"
)

func series(x float64) float64 {
	sum := 0.0
	for i := 1; i < 2000000; i++ {
		sum += x / float64(i) / float64(i)
	}
	return sum
}

func main() {
	want := []float64{series(1), series(2), series(3), series(4)}
	got := make([]float64, len(want))
	var group sync.WaitGroup
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	for i := range got {
		group.Add(1)
		go func(i int) { defer group.Done(); got[i] = series(float64(i + 1)) }(i)
	}
	group.Wait()
	for i := range got {
		fmt.Println(got[i] == want[i], math.Abs(got[i]/float64(i+1)-math.Pi*math.Pi/6) < 1e-6)
	}
}

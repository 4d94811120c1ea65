// time.Ticker: ticks come, not too early, and not after Stop.
package main

import (
	"fmt"
	"time"
)

func main() {
	begin := time.Now()
	ticker := time.NewTicker(5 * time.Millisecond)
	for i := 0; i < 10; i++ {
		<-ticker.C
	}
	fmt.Println(time.Since(begin) >= 45*time.Millisecond)
	ticker.Reset(10 * time.Millisecond)
	<-ticker.C
	ticker.Stop()
	select {
	case <-ticker.C:
		fmt.Println("ticked")
	case <-time.After(40 * time.Millisecond):
		fmt.Println("stopped")
	}
}

// Contexts: cancelled by hand, by time, and with all that hang on them.
package main

import (
	"context"
	"fmt"
	"time"
)

type key struct{}

func main() {
	all, cancel := context.WithCancel(context.WithValue(context.Background(), key{}, "value"))
	short, stop := context.WithTimeout(all, 10*time.Millisecond)
	defer stop()
	<-short.Done()
	fmt.Println(short.Err(), all.Err(), short.Value(key{}))
	ended := make(chan error)
	for i := 0; i < 3; i++ {
		go func() { <-all.Done(); ended <- all.Err() }()
	}
	cancel()
	for i := 0; i < 3; i++ {
		fmt.Println(<-ended)
	}
}

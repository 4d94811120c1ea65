// Goroutines that count words, a timer that has an eye on them, and a collector that has something to do.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

// text makes a text of so many words, the same for the same part.
func text(part, words int) string {
	var out strings.Builder
	number := uint32(part + 1)
	for i := 0; i < words; i++ {
		number = number*1664525 + 1013904223
		fmt.Fprintf(&out, "word%d ", (number>>24)%26)
	}
	return out.String()
}

func count(parts <-chan int, words int, counts chan<- map[string]int) {
	for part := range parts {
		found := map[string]int{}
		for _, word := range strings.Fields(text(part, words)) {
			found[word]++
		}
		counts <- found
	}
}

// argument is the number at a place of the command line, or the one given.
func argument(place, otherwise int) int {
	if len(os.Args) <= place {
		return otherwise
	}
	number, err := strconv.Atoi(os.Args[place])
	if err != nil || number < 1 {
		fmt.Fprintf(os.Stderr, "usage: go [GOROUTINES [WORDS]]; %q is no positive number\n", os.Args[place])
		os.Exit(2)
	}
	return number
}

func main() {
	workers, words := argument(1, 8), argument(2, 2000)
	const all = 64
	parts, counts := make(chan int), make(chan map[string]int)
	var group sync.WaitGroup
	for i := 0; i < workers; i++ {
		group.Add(1)
		go func() { defer group.Done(); count(parts, words, counts) }()
	}
	go func() {
		for part := 0; part < all; part++ {
			parts <- part
		}
		close(parts)
		group.Wait()
		close(counts)
	}()
	late := time.After(time.Minute)
	total := map[string]int{}
	for counts != nil {
		select {
		case found, more := <-counts:
			if !more {
				counts = nil
				break
			}
			for word, n := range found {
				total[word] += n
			}
		case <-late:
			fmt.Fprintln(os.Stderr, "go: not done after a minute")
			os.Exit(1)
		}
	}
	report(total)
}

func report(total map[string]int) {
	names := make([]string, 0, len(total))
	sum := 0
	for name, n := range total {
		names, sum = append(names, name), sum+n
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := names[i], names[j]
		return total[a] > total[b] || total[a] == total[b] && a < b
	})
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fmt.Printf("%d words, %d of them different, most often %s\n", sum, len(names), names[0])
	fmt.Println("the collector ran:", stats.NumGC > 0)
}

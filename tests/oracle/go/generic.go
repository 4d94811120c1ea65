// Type parameters, reflection, closures, maps of everything.
package main

import (
	"fmt"
	"reflect"
	"sort"
)

type number interface{ ~int | ~float64 }

func sum[T number](all ...T) (total T) {
	for _, each := range all {
		total += each
	}
	return total
}

type pair[K comparable, V any] struct {
	Key   K `tag:"k"`
	Value V
}

func sorted[K ~string, V any](from map[K]V) (all []pair[K, V]) {
	for key, value := range from {
		all = append(all, pair[K, V]{key, value})
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Key < all[j].Key })
	return all
}

func main() {
	fmt.Println(sum(1, 2, 3), sum(0.5, 0.25))
	fmt.Printf("%+v\n", sorted(map[string]func() int{})) // nothing
	fmt.Printf("%+v\n", sorted(map[string]int{"c": 3, "a": 1, "b": 2}))
	kind := reflect.TypeOf(pair[string, int]{})
	for i := 0; i < kind.NumField(); i++ {
		fmt.Println(kind.Field(i).Name, kind.Field(i).Type, kind.Field(i).Tag.Get("tag"))
	}
	var counters []func() int
	for i := 0; i < 3; i++ {
		n := i
		counters = append(counters, func() int { n += 10; return n })
	}
	for _, count := range counters {
		count()
		fmt.Println(count())
	}
	table := map[any]string{1: "int", "1": "text", [2]int{1, 2}: "array", 1.5: "float"}
	fmt.Println(table[1], table["1"], table[[2]int{1, 2}], table[1.5], len(table))
}

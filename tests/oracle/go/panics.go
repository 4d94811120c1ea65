// Panics, those that are recovered and what deferred calls see of them.
package main

import (
	"errors"
	"fmt"
)

type wrong struct{ code int }

func (w wrong) Error() string { return fmt.Sprint("wrong ", w.code) }

func attempt(name string, do func()) {
	defer func() {
		if found := recover(); found != nil {
			fmt.Println(name, "recovered:", found)
		}
	}()
	do()
	fmt.Println(name, "returned")
}

func main() {
	attempt("nothing", func() {})
	attempt("text", func() { panic("text") })
	attempt("error", func() { panic(wrong{7}) })
	attempt("index", func() { list := []int{1}; n := 5; fmt.Println(list[n]) })
	attempt("slice", func() { list := []int{1}; n := 5; fmt.Println(list[n:]) })
	attempt("closed", func() { c := make(chan int); close(c); close(c) })
	attempt("map", func() { var m map[string]int; m["a"] = 1 })
	attempt("kind", func() { var a any = "a"; fmt.Println(a.(int)) })
	attempt("again", func() {
		defer func() { panic(fmt.Sprint("second after ", recover())) }()
		panic("first")
	})
	done := make(chan error)
	go func() {
		defer func() { done <- recover().(error) }()
		panic(wrong{8})
	}()
	var found wrong
	fmt.Println(errors.As(<-done, &found), found.code)
}

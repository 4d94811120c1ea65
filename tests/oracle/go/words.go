// Arguments, environment, folder, process.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
)

func main() {
	fmt.Printf("%q\n", os.Args[1:])
	environment := os.Environ()
	sort.Strings(environment)
	fmt.Printf("%q\n", environment)
	folder, err := os.Getwd()
	fmt.Println(folder, err)
	host, err := os.Hostname()
	fmt.Println(host, err)
	fmt.Println(os.Getuid(), os.Getgid(), runtime.GOOS, runtime.NumCPU() >= 1)
	_, err = os.Stat("/nowhere")
	fmt.Println(err, os.IsNotExist(err))
}

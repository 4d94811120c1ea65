// signal.Notify: what the process sends itself arrives in channels, in order, and is stopped and ignored again.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	arrived := make(chan os.Signal, 4)
	signal.Notify(arrived, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGTERM)
	for _, number := range []syscall.Signal{syscall.SIGUSR1, syscall.SIGTERM, syscall.SIGUSR2} {
		if err := syscall.Kill(os.Getpid(), number); err != nil {
			fmt.Println(err)
		}
		fmt.Println(<-arrived)
	}
	signal.Ignore(syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1))
	syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	syscall.Kill(os.Getpid(), syscall.SIGUSR2)
	fmt.Println(<-arrived)
	signal.Stop(arrived)
	fmt.Println(len(arrived))
}

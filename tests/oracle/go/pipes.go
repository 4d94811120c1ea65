// os.Pipe: one goroutine writes, another reads, and both wait in the runtime's poller.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"
)

func main() {
	reader, writer, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		return
	}
	go func() {
		for i := 0; i < 5; i++ {
			fmt.Fprintln(writer, "line", i)
			time.Sleep(time.Millisecond)
		}
		writer.Write(make([]byte, 200000))
		writer.Close()
	}()
	lines := bufio.NewReader(reader)
	for i := 0; i < 5; i++ {
		line, err := lines.ReadString('\n')
		fmt.Printf("%q %v\n", line, err)
	}
	rest, err := io.ReadAll(lines)
	fmt.Println(len(rest), err)
	reader.Close()
	late, other, _ := os.Pipe()
	late.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = late.Read(make([]byte, 1))
	fmt.Println(err, os.IsTimeout(err))
	late.Close()
	_, err = other.Write([]byte("x"))
	fmt.Println(err)
}

// Files: made, written, read, renamed, listed, removed.
package main

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

func must(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func main() {
	must(os.MkdirAll("a/b/c", 0o755))
	for _, name := range []string{"a/one", "a/b/two", "a/b/c/three"} {
		must(os.WriteFile(name, []byte(name+"\n"), 0o640))
	}
	must(os.Rename("a/one", "a/b/four"))
	must(filepath.WalkDir("a", func(path string, entry fs.DirEntry, err error) error {
		must(err)
		info, err := entry.Info()
		must(err)
		size := info.Size()
		if entry.IsDir() {
			size = 0
		}
		fmt.Println(path, info.Mode(), size)
		return nil
	}))
	file, err := os.OpenFile("lines", os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	must(err)
	writer := bufio.NewWriter(file)
	for i := 0; i < 1000; i++ {
		fmt.Fprintln(writer, "line", i)
	}
	must(writer.Flush())
	_, err = file.Seek(-9, io.SeekEnd)
	must(err)
	end, err := io.ReadAll(file)
	must(err)
	fmt.Printf("%q\n", end)
	must(file.Truncate(5))
	info, err := file.Stat()
	must(err)
	fmt.Println(info.Size(), file.Close(), file.Close())
	must(os.RemoveAll("a"))
	_, err = os.ReadDir("a")
	fmt.Println(err)
}

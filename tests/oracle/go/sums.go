// Digests, compressed data and large numbers: much of the library, and its assembly.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"hash/crc32"
	"io"
	"math/big"
)

func main() {
	data := bytes.Repeat([]byte("0123456789abcdef"), 10000)
	fmt.Printf("%x\n%x\n%x\n", sha256.Sum256(data), sha512.Sum512(data), crc32.ChecksumIEEE(data))
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	writer.Write(data)
	writer.Close()
	reader, err := gzip.NewReader(&packed)
	if err != nil {
		fmt.Println(err)
		return
	}
	again, err := io.ReadAll(reader)
	fmt.Println(err, bytes.Equal(again, data))
	block, _ := aes.NewCipher(data[:32])
	sealed, _ := cipher.NewGCM(block)
	fmt.Printf("%x\n", sealed.Seal(nil, data[:12], data[:20], nil))
	product := big.NewInt(1)
	for i := int64(2); i <= 100; i++ {
		product.Mul(product, big.NewInt(i))
	}
	fmt.Println(product, product.ProbablyPrime(5))
	one, other := make([]byte, 16), make([]byte, 16)
	rand.Read(one)
	rand.Read(other)
	fmt.Println(!bytes.Equal(one, other))
}

package main

import "fmt"

func bucket(hash int32) int32 { return hash % 100 }

func main() {
	for _, hash := range []int32{250, -250, 7} {
		fmt.Println(bucket(hash), bucket(hash) < 1)
	}
}

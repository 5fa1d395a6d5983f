package main

import (
	"crypto/sha256"
	"fmt"
)

var goSum = map[string]string{}

// get does what the go command does with a version: remember, then compare.
func get(version, content string) {
	hash := fmt.Sprintf("%x", sha256.Sum256([]byte(content)))
	if seen, ok := goSum[version]; ok && seen != hash {
		fmt.Println(version, "SECURITY ERROR: checksum mismatch")
		return
	}
	goSum[version] = hash
	fmt.Println(version, "verified")
}

func main() {
	get("v1.4.0", "func Format, with a bug")
	get("v1.4.1", "func Format, repaired")
}

package main

import (
	"errors"
	"fmt"
	"log"
)

func charge(invoice int) {
	if err := errors.New("card declined"); invoice == 18 {
		log.Fatalln("charge:", err)
	}
	fmt.Println("charged", invoice)
}

func main() {
	log.SetFlags(0)
	defer fmt.Println("transaction is rolled back")
	charge(17)
	charge(18)
}

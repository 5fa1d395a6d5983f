package main

import (
	"fmt"
	"log"
)

func charge(invoice int) {
	if invoice == 18 {
		log.Fatalln("charge: card declined")
	}
	fmt.Println("charged", invoice)
}

func main() {
	log.SetFlags(0)
	defer fmt.Println("transaction rolled back")
	for _, invoice := range []int{17, 18, 19} {
		charge(invoice)
	}
}

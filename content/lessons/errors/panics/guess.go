package main

import "fmt"

func pay() (err error) {
	defer fmt.Println("closed")
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("recovered")
		}
	}()
	panic("no rate")
}

func main() {
	err := pay()
	fmt.Println(err)
}

package main

import "fmt"

type customer struct{ visits int }

func main() {
	customers := map[string]customer{"ada": {}}
	customers["ada"].visits++
	fmt.Println(customers)
}

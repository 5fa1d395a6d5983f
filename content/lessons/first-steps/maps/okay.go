package main

import "fmt"

func main() {
	limits := map[string]int{"free": 0, "team": 10}

	fmt.Println(limits["free"], limits["trial"])
	if _, ok := limits["trial"]; !ok {
		fmt.Println("there is no plan called trial")
	}

	limits["trial"] = 3
	delete(limits, "free")
	delete(limits, "enterprise")
	fmt.Println(limits)
}

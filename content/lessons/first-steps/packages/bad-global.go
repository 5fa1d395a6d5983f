package main

import "fmt"

// taxPercent may be set by whoever imports the package.
var taxPercent = 19

func gross(net int) int { return net + net*taxPercent/100 }

func testReducedRate() {
	taxPercent = 7
	fmt.Println("reduced:", gross(1000) == 1070)
}

func testFullRate() {
	fmt.Println("full:", gross(1000) == 1190)
}

func main() {
	testFullRate()
	testReducedRate()
	testFullRate()
}

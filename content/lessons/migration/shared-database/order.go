package main

import "fmt"

func main() {
	// begin
	addFacade()
	writeBoth()
	backfill()
	compare()
	readNew()
	stopWritingOld()
	// end
}

func addFacade()      { fmt.Println("everybody goes through the facade") }
func writeBoth()      { fmt.Println("both stores are written, the old one is the truth") }
func backfill()       { fmt.Println("what was there before is copied") }
func compare()        { fmt.Println("the stores are compared, until nothing differs") }
func readNew()        { fmt.Println("the new store is the truth") }
func stopWritingOld() { fmt.Println("the old store is not written any more") }

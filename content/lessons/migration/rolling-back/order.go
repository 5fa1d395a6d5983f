package main

import "fmt"

func main() {
	// begin
	setShare(0)
	tellPeople()
	keepProfiles()
	findCause()
	addGate()
	redeploy()
	// end
}

func setShare(n int) { fmt.Printf("share %d%%\n", n) }
func tellPeople()    { fmt.Println("rolled back at 14:05; customers are fine; next word at 16:00") }
func keepProfiles()  { fmt.Println("heap profile, logs and graphs of the hour, saved before a restart") }
func findCause()     { fmt.Println("shadowed and profiled: most of the CPU in encoding/json") }
func addGate()       { fmt.Println("a benchmark in CI with a limit") }
func redeploy()      { fmt.Println("1% again") }

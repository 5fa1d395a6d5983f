package main

import "fmt"

func main() {
	// begin
	turnNotReady()
	waitForTheBalancer()
	shutDownTheServer()
	stopTheMailer()
	closeTheDatabase()
	// end
}

func turnNotReady()       { fmt.Println("readiness: 503") }
func waitForTheBalancer() { fmt.Println("requests still come, and are served") }
func shutDownTheServer()  { fmt.Println("no new requests; the last handler queues a receipt") }
func stopTheMailer()      { fmt.Println("the receipt is stored in the database, and sent") }
func closeTheDatabase()   { fmt.Println("closed") }

package main

import "fmt"

func main() {
	// begin
	removeRoute()
	deleteCode()
	renameTable()
	dropTable()
	returnMachines()
	// end
}

func removeRoute()    { fmt.Println("the proxy knows no old endpoint") }
func deleteCode()     { fmt.Println("code, flag, jobs and alerts are gone") }
func renameTable()    { fmt.Println("invoices is now invoices_until_march") }
func dropTable()      { fmt.Println("a week later, with a backup that was restored once") }
func returnMachines() { fmt.Println("and their line in the bill") }

package main

import "fmt"

func render(page string) string {
	fmt.Println("render", page)
	return "<h1>" + page + "</h1>"
}

func send(html string, sent chan<- bool) {
	fmt.Println("send  ", html)
	sent <- true
}

func main() {
	sent := make(chan bool)
	go send(render("invoice"), sent)
	fmt.Println("main goes on")
	<-sent
}

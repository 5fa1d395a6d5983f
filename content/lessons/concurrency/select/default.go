package main

import "fmt"

// events is read by a goroutine that writes metrics. It has fallen behind.
var events = make(chan string, 2)

var dropped int

// record never makes a request wait.
func record(event string) {
	select {
	case events <- event:
	default:
		dropped++
	}
}

func main() {
	for i := range 5 {
		record(fmt.Sprint("order ", i))
	}
	fmt.Println("queued:", len(events), "dropped:", dropped)

	// The receiving form: take what is there, do not wait for more.
	for {
		select {
		case e := <-events:
			fmt.Println("wrote", e)
		default:
			fmt.Println("nothing more for now")
			return
		}
	}
}

package main

import "fmt"

type state struct{ share int }

func main() {
	current := state{share: 1}
	// begin
	verdict := judge(current)
	current = next(current, verdict)
	store(current)
	setShare(current.share)
	report(current)
	// end
}

func judge(s state) string { return "promote" }

func next(s state, verdict string) state {
	if verdict == "promote" {
		s.share = 10
	}
	return s
}

func store(s state)      { fmt.Printf("stored: %d%%\n", s.share) }
func setShare(share int) { fmt.Printf("flag:   %d%%\n", share) }
func report(s state)     { fmt.Printf("posted: the share is %d%%\n", s.share) }

package main

import (
	"fmt"
	"time"
)

// failures per 100,000 requests. The new service has a cache that is too
// small: it does well at 1%, and not at 10%.
func failures(share int) int {
	if share >= 10 {
		return 240
	}
	return 30
}

func main() {
	steps := []int{1, 10, 50, 100}
	step, since := 0, time.Now()
	say := func(text string) {
		fmt.Println(time.Now().Format("15:04"), text)
	}
	say(fmt.Sprintf("share %d%%", steps[step]))

	minute := time.NewTicker(time.Minute)
	defer minute.Stop()
	for range minute.C {
		failed := failures(steps[step])
		switch {
		case failed > 100: // 0.1%
			say(fmt.Sprintf("%d failures in 100,000 requests: back to 0%%", failed))
			return
		case time.Since(since) < time.Hour:
			// bakes
		case step == len(steps)-1:
			say("done")
			return
		default:
			step, since = step+1, time.Now()
			say(fmt.Sprintf("an hour without a finding: share %d%%", steps[step]))
		}
	}
}

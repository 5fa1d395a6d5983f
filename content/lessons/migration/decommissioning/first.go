package main

import (
	"fmt"
	"time"
)

// ready says whether the old endpoint can be deleted: two weeks without an
// incident and without a call.
func ready(now, fullTraffic, lastIncident, lastCall time.Time) (bool, string) {
	const quiet = 14 * 24 * time.Hour
	for _, since := range []struct {
		what string
		at   time.Time
	}{{"at 100%", fullTraffic}, {"the last incident", lastIncident}, {"the last call of the old code", lastCall}} {
		if at := since.at; now.Sub(at) < quiet {
			return false, fmt.Sprintf("%s was %d days ago; on %s", since.what, int(now.Sub(at).Hours()/24), at.Add(quiet).Format("January 2"))
		}
	}
	return true, "delete it"
}

func main() {
	day := func(month time.Month, d int) time.Time { return time.Date(2026, month, d, 9, 0, 0, 0, time.UTC) }
	now := day(time.April, 1)
	fmt.Println(ready(now, day(time.March, 10), day(time.March, 3), day(time.March, 9)))
	fmt.Println(ready(now, day(time.March, 10), day(time.March, 20), day(time.March, 9)))
	fmt.Println(ready(now, day(time.March, 10), day(time.March, 3), day(time.March, 31)))
}

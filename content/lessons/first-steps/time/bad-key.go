package main

import (
	"fmt"
	"time"
)

func main() {
	opening := time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)
	booked := map[time.Time]string{opening: "Ada"}

	request, err := time.Parse(time.RFC3339, "2026-03-01T10:00:00+01:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("same moment:", request.Equal(opening))
	fmt.Printf("as it came: %q\n", booked[request])
	fmt.Printf("in UTC:     %q\n", booked[request.UTC()])
}

package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

var started = time.Now()

func connect() (string, error) {
	if time.Since(started) < time.Second {
		return "", errors.New("the database is still starting")
	}
	return "connected", nil
}

func main() {
	database := sync.OnceValues(connect)
	for range 3 {
		fmt.Println(database())
		time.Sleep(time.Minute)
	}
}

package main

import (
	"errors"
	"fmt"
	"net/http"
)

// get stands for http.Get on a day when the other service is down.
func get() (*http.Response, error) {
	return nil, errors.New("connection refused")
}

func status() (int, error) {
	resp, err := get()
	defer resp.Body.Close()
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

func main() {
	fmt.Println(status())
}

package main

import (
	"fmt"
	"strconv"
	"strings"
)

type Line struct {
	Order int
	Item  string
	Cents int
}

func parse(text string) (Line, error) {
	fields := strings.Split(text, ";")
	if len(fields) != 3 {
		return Line{}, fmt.Errorf("want 3 fields, got %d", len(fields))
	}
	order, err := strconv.Atoi(fields[0])
	if err != nil {
		return Line{}, err
	}
	cents, err := strconv.Atoi(fields[2])
	if err != nil {
		return Line{}, err
	}
	return Line{order, fields[1], cents}, nil
}

func main() {
	for _, text := range []string{"17;atlas;4200", "18;globe;12.50", "19;map"} {
		line, err := parse(text)
		if err != nil {
			fmt.Println("skipped:", err)
			continue
		}
		fmt.Printf("%+v\n", line)
	}
}

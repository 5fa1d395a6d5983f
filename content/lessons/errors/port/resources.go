package main

import (
	"errors"
	"fmt"
)

type conn struct{ name string }

func open(name string) (*conn, error) {
	if name == "archive" {
		return nil, errors.New("open archive: permission denied")
	}
	fmt.Println("open", name)
	return &conn{name}, nil
}

func (c *conn) Close() { fmt.Println("close", c.name) }

func copyAll(names ...string) error {
	source, err := open(names[0])
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := open(names[1])
	if err != nil {
		return err
	}
	defer target.Close()
	fmt.Println("copy", source.name, "to", target.name)
	return nil
}

func main() {
	fmt.Println(copyAll("orders", "backup"))
	fmt.Println(copyAll("orders", "archive"))
}

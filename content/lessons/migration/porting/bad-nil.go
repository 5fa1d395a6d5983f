package main

import (
	"encoding/json"
	"fmt"
)

type Update struct {
	Name  string `json:"name"`
	Phone string `json:"phone"`
}

type Customer struct{ Name, Phone string }

func (c *Customer) apply(u Update) {
	c.Name, c.Phone = u.Name, u.Phone
}

func main() {
	ada := Customer{"Ada", "555-17"}
	for _, body := range []string{`{"name": "Ada L."}`, `{"name": "Ada L.", "phone": null}`} {
		c := ada
		var u Update
		if err := json.Unmarshal([]byte(body), &u); err != nil {
			fmt.Println(err)
			return
		}
		c.apply(u)
		fmt.Printf("%-34s %+v\n", body, c)
	}
}

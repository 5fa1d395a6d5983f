package main

import (
	"fmt"
	"sync"
)

type Settings struct {
	once   sync.Once
	values map[string]string
}

func (s *Settings) Get(key string) string {
	s.once.Do(s.load)
	return s.values[key]
}

func (s *Settings) load() {
	s.values = map[string]string{"shop": "Corner Books"}
	s.values["greeting"] = "Welcome to " + s.Get("shop")
}

func main() {
	var settings Settings
	fmt.Println(settings.Get("greeting"))
}

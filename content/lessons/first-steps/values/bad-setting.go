package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
)

type Config struct {
	DSN     string
	MaxOpen int
}

func main() {
	file := `{"dsn": "postgres://shop", "max_open": 25}`

	var config Config
	err := json.Unmarshal([]byte(file), &config)
	fmt.Printf("%+v, error: %v\n", config, err)

	db := sql.OpenDB(nil) // never connects in this program
	db.SetMaxOpenConns(config.MaxOpen)
	fmt.Println("connections at most:", db.Stats().MaxOpenConnections)
}

package main

import (
	"fmt"
	"log/slog"
	"os"
)

// A Secret is a string that no log, format or JSON shows.
type Secret string

func (Secret) LogValue() slog.Value         { return slog.StringValue("(hidden)") }
func (Secret) String() string               { return "(hidden)" }
func (Secret) GoString() string             { return "(hidden)" }
func (Secret) MarshalText() ([]byte, error) { return []byte("(hidden)"), nil }

type Login struct {
	User     string
	Password Secret
}

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	login := Login{"ada", "tea-and-2-cups"}
	logger.Warn("login refused", "login", login, "password", login.Password)
	fmt.Printf("%v %+v %#v\n", login, login, login)
}

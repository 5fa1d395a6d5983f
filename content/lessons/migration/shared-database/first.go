package main

import (
	"fmt"
	"strings"
)

// The database. It takes what it gets.
type database struct{ emails map[string]int }

// The old application. It knows its own writes, and keeps them in memory.
type oldApp struct {
	db    *database
	cache map[string]int
}

func (a *oldApp) register(email string, id int) {
	email = strings.ToLower(email) // what the stored procedure does
	a.db.emails[email] = id
	a.cache[email] = id
}

func (a *oldApp) login(email string) (int, bool) {
	id, ok := a.cache[strings.ToLower(email)]
	return id, ok
}

// The new service writes to the same table.
type newService struct{ db *database }

func (s *newService) register(email string, id int) { s.db.emails[email] = id }

func main() {
	db := &database{emails: map[string]int{}}
	old := &oldApp{db: db, cache: map[string]int{}}
	fresh := &newService{db: db}

	old.register("Ada@mail.example", 17)
	fresh.register("Ben@mail.example", 18)
	fresh.register("ADA@mail.example", 19)

	for _, email := range []string{"ada@mail.example", "ben@mail.example"} {
		id, ok := old.login(email)
		fmt.Println(email, "logs in:", ok, id)
	}
	fmt.Println("rows:", len(db.emails), db.emails)
}

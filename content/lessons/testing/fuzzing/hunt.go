package main

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
)

func parseCents(s string) (int, bool) {
	euros, cents, _ := strings.Cut(s, ".")
	e, err1 := strconv.Atoi(euros)
	c, err2 := strconv.Atoi(cents)
	return 100*e + c, err1 == nil && err2 == nil
}

func holds(s string) bool {
	cents, ok := parseCents(s)
	exact, number := new(big.Rat).SetString(s)
	return !ok || number && exact.Cmp(big.NewRat(int64(cents), 100)) == 0
}

// mutate inserts a byte, replaces one or removes one.
func mutate(r *rand.Rand, s string) string {
	const bytes = "0123456789.-+e \x00"
	at := r.IntN(len(s) + 1)
	b := string(bytes[r.IntN(len(bytes))])
	switch r.IntN(3) {
	case 0:
		return s[:at] + b + s[at:]
	case 1:
		return s[:at] + b + s[min(at+1, len(s)):]
	default:
		return s[:at] + s[min(at+1, len(s)):]
	}
}

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	kept := []string{"12.30", "0.05"}
	failed := map[string]bool{}
	for try := 1; len(failed) < 6; try++ {
		s := mutate(r, kept[r.IntN(len(kept))])
		if !holds(s) && !failed[s] {
			failed[s] = true
			fmt.Printf("try %d: %q\n", try, s)
		} else if _, ok := parseCents(s); ok {
			kept = append(kept, s) // go on from an input that is read
		}
	}
}

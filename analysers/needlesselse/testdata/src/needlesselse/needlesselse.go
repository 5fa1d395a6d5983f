package needlesselse

import "errors"

func sign(n int) string {
	if n < 0 {
		return "negative"
	} else { // want "The branch above ends with `return`, so this `else` says nothing"
		n++
	}
	for i := range n {
		if i%2 == 0 {
			n += i
			continue
		} else { // want "ends with `continue`"
			n--
		}
	}
	if n == 0 {
		panic("zero")
	} else { // want "ends with `panic`"
		return "positive"
	}
}

// What a reviewer would leave alone.
func fine(m map[string]int, find func() (int, error)) (string, error) {
	if len(m) == 0 {
		return "", errors.New("empty")
	}
	if n, err := find(); err != nil {
		return "", err
	} else {
		m["n"] = n
	}
	if len(m) > 1 {
		m["a"] = 1
	} else {
		m["b"] = 1
	}
	if m["a"] == 1 {
		return "a", nil
	} else if m["b"] == 1 {
		return "b", nil
	} else {
		return "c", nil
	}
}

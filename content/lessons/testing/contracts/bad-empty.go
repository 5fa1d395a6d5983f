package main

import (
	"encoding/json"
	"fmt"
	"testing"
)

const (
	recorded = `{"lines": []}`
	answer   = `{"lines": [{"product": "coffee", "price": "4.50"}]}`
)

type order struct {
	Lines []struct {
		Item  string
		Cents int
	}
}

func TestOrdersKeepsTheContract(t *testing.T) {
	var want, got map[string]any
	json.Unmarshal([]byte(recorded), &want)
	json.Unmarshal([]byte(answer), &got)
	for name := range want {
		if w, g := fmt.Sprintf("%T", want[name]), fmt.Sprintf("%T", got[name]); w != g {
			t.Errorf("%s is %s, want %s", name, g, w)
		}
	}
	var o order // as the consumer reads it
	json.Unmarshal([]byte(answer), &o)
	t.Logf("%+v", o)
}

package main

import (
	"maps"
	"slices"
	"testing"
)

func TestAddBeginsWithNothing(t *testing.T) {
	got := add(t, nil, "Invoice not paid. Invoice lost!")
	if want := map[string]int{"invoice": 2, "not": 1, "paid": 1, "lost": 1}; !maps.Equal(got, want) {
		t.Errorf("Add(nil, …) returns %v, want %v", got, want)
	}
}

func TestAddGoesOnWithTheSameMap(t *testing.T) {
	counts := map[string]int{"invoice": 2, "late": 1}
	got := add(t, counts, "late invoice, late")
	want := map[string]int{"invoice": 3, "late": 3}
	if !maps.Equal(got, want) {
		t.Errorf("Add to invoice:2 late:1 returns %v, want %v: the new words are added to what has been counted.", got, want)
	}
	if !maps.Equal(counts, want) {
		t.Errorf("Add returns %v, and the map it was given has %v: it counts in that map.", got, counts)
	}
}

func TestAddOfNoWords(t *testing.T) {
	got := add(t, nil, "…")
	if got == nil {
		t.Error("Add(nil, \"…\") returns nil, want a new map: the caller may write to it.")
	}
	if len(got) > 0 {
		t.Errorf("Add(nil, \"…\") returns %v, want an empty map", got)
	}
}

func TestMergeAddsUp(t *testing.T) {
	got := Merge(map[string]int{"late": 2, "lost": 1}, map[string]int{"late": 3, "broken": 4})
	if want := map[string]int{"late": 5, "lost": 1, "broken": 4}; !maps.Equal(got, want) {
		t.Errorf("Merge of late:2 lost:1 and late:3 broken:4 is %v, want %v. What both have is added, what one has is kept.", got, want)
	}
}

func TestMergeChangesNeither(t *testing.T) {
	a, b := map[string]int{"late": 2}, map[string]int{"late": 3, "lost": 1}
	result := Merge(a, b)
	if !maps.Equal(a, map[string]int{"late": 2}) || !maps.Equal(b, map[string]int{"late": 3, "lost": 1}) {
		t.Errorf("after Merge(late:2, late:3 lost:1), the two are %v and %v. "+
			"An assignment copies no map: result := a is a second name for a. maps.Clone copies.", a, b)
	}
	if result != nil {
		result["new"] = 1
	}
	if a["new"] == 1 || b["new"] == 1 {
		t.Error("what is written to the result appears in one of the two: the result has to be a new map.")
	}
}

func TestMergeOfNothing(t *testing.T) {
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("Merge with a nil map panics: %v. A nil map can be read, not written; maps.Clone of a nil map is nil.", reason)
		}
	}()
	if got := Merge(nil, map[string]int{"late": 1}); got["late"] != 1 {
		t.Errorf("Merge(nil, late:1) is %v, want late:1", got)
	}
	if got := Merge(map[string]int{"late": 1}, nil); got["late"] != 1 {
		t.Errorf("Merge(late:1, nil) is %v, want late:1", got)
	}
	if Merge(nil, nil) == nil {
		t.Error("Merge(nil, nil) is nil, want a new map that the caller may write to")
	}
}

func TestTheMostFrequentComesFirst(t *testing.T) {
	counts := map[string]int{"lost": 2, "late": 7, "paid": 1, "invoice": 5}
	top(t, counts, 2, []Count{{"late", 7}, {"invoice", 5}})
	top(t, counts, 4, []Count{{"late", 7}, {"invoice", 5}, {"lost", 2}, {"paid", 1}})
}

func TestEquallyFrequentWordsAreInOrder(t *testing.T) {
	counts := map[string]int{"m": 3, "z": 9}
	want := []Count{{"z", 9}, {"m", 3}}
	for _, word := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"} {
		counts[word] = 1
		want = append(want, Count{word, 1})
	}
	for range 20 {
		got := Top(counts, 6)
		if !slices.Equal(got, want[:6]) {
			t.Fatalf("Top(counts, 6) is %v, want %v. Twelve words occur once, and a range over a map visits them in another order each time. "+
				"Sort by the word where the counts are equal, and cut afterwards.", got, want[:6])
		}
	}
}

func TestThereMayBeFewerThanN(t *testing.T) {
	top(t, map[string]int{"late": 1}, 5, []Count{{"late", 1}})
	top(t, map[string]int{"late": 1}, 0, nil)
	top(t, nil, 5, nil)
}

func add(t *testing.T, counts map[string]int, text string) map[string]int {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Fatalf("Add panics: %v. A nil map can be read, and has no place to write to: make one first.", reason)
		}
	}()
	return Add(counts, text)
}

func top(t *testing.T, counts map[string]int, n int, want []Count) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("Top of %d words panics with n = %d: %v. If there are fewer than n, return all.", len(counts), n, reason)
		}
	}()
	if got := Top(counts, n); !slices.Equal(got, want) {
		t.Errorf("Top(%v, %d) is %v, want %v", counts, n, got, want)
	}
}

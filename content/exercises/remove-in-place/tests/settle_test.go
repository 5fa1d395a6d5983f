package main

import (
	"slices"
	"testing"
)

func TestOpenAndPaidAreTakenApart(t *testing.T) {
	for _, c := range []struct {
		name             string
		paid             []int // of the invoices 1 to 6
		wantOpen, wantIn []int
	}{
		{"one in the middle", []int{3}, []int{1, 2, 4, 5, 6}, []int{3}},
		{"the first and the last", []int{1, 6}, []int{2, 3, 4, 5}, []int{1, 6}},
		{"neighbors", []int{2, 3, 4}, []int{1, 5, 6}, []int{2, 3, 4}},
		{"none", nil, []int{1, 2, 3, 4, 5, 6}, nil},
		{"all", []int{1, 2, 3, 4, 5, 6}, nil, []int{1, 2, 3, 4, 5, 6}},
	} {
		t.Run(c.name, func(t *testing.T) {
			stillOpen, paid := Settle(invoices(6), paidAre(c.paid...))
			if got := numbers(stillOpen); !slices.Equal(got, c.wantOpen) {
				t.Errorf("paid are %v: still open is %v, want %v", c.paid, got, c.wantOpen)
			}
			if got := numbers(paid); !slices.Equal(got, c.wantIn) {
				t.Errorf("paid are %v: Settle returns %v as paid, want %v", c.paid, got, c.wantIn)
			}
		})
	}
}

func TestAnEmptyListIsFine(t *testing.T) {
	stillOpen, paid := Settle(nil, paidAre())
	if len(stillOpen) != 0 || len(paid) != 0 {
		t.Errorf("Settle(nil, …) returns %v and %v, want two empty lists", numbers(stillOpen), numbers(paid))
	}
}

func TestEachInvoiceIsAskedForOnce(t *testing.T) {
	var asked []int
	open := invoices(5)
	Settle(open, func(i *Invoice) bool {
		if i == nil {
			t.Fatalf("isPaid was called with nil after %v: the loop reads a place that has become free.", asked)
		}
		asked = append(asked, i.Number)
		return i.Number == 2 || i.Number == 3
	})
	switch want := []int{1, 2, 3, 4, 5}; {
	case slices.Equal(asked, want):
	case len(asked) < len(want):
		t.Errorf("with 2 and 3 paid, isPaid was asked about %v, want %v. Somebody was skipped: after a removal, "+
			"the next one has moved to the place just visited.", asked, want)
	default:
		t.Errorf("with 2 and 3 paid, isPaid was asked about %v, want %v. Asking again costs a second call, "+
			"and the answer may be another one.", asked, want)
	}
}

func TestTheOpenOnesStayInTheirArray(t *testing.T) {
	open := invoices(6)
	stillOpen, _ := Settle(open, paidAre(1, 4))
	if len(stillOpen) > 0 && &stillOpen[0] != &open[0] {
		t.Error("the open invoices are in a new array. With a million of them that is 8 MB more, each time: " +
			"open[:0] is an empty slice at the beginning of the array that is there.")
	}
}

func TestFreePlacesAreCleared(t *testing.T) {
	for _, settled := range [][]int{{1, 4}, {5, 6}, {1, 2, 3, 4, 5, 6}} {
		open := invoices(6)
		stillOpen, _ := Settle(open, paidAre(settled...))
		for i := len(stillOpen); i < len(open); i++ {
			if open[i] != nil {
				t.Fatalf("paid are %v: place %d of the array still refers to invoice %d. The slice is shorter, its array is not: "+
					"what lies behind the end keeps invoices, and their PDFs, in memory. The built-in function clear sets it to nil.",
					settled, i, open[i].Number)
			}
		}
	}
}

func TestThePaidOnesHaveAnArrayOfTheirOwn(t *testing.T) {
	open := invoices(6)
	stillOpen, paid := Settle(open, paidAre(1, 2, 3))
	for range 3 {
		stillOpen = append(stillOpen, &Invoice{Number: 99})
	}
	if got, want := numbers(paid), []int{1, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("after new invoices were appended to the open ones, the paid ones are %v, want %v. "+
			"Both results share an array, and write into each other's places.", got, want)
	}
}

func invoices(n int) []*Invoice {
	list := make([]*Invoice, n)
	for i := range list {
		list[i] = &Invoice{Number: i + 1, Cents: 100 * (i + 1)}
	}
	return list
}

func paidAre(numbers ...int) func(*Invoice) bool {
	return func(i *Invoice) bool { return i != nil && slices.Contains(numbers, i.Number) }
}

// numbers lists the invoices' numbers, and 0 for a nil.
func numbers(invoices []*Invoice) (list []int) {
	for _, i := range invoices {
		if i == nil {
			list = append(list, 0)
		} else {
			list = append(list, i.Number)
		}
	}
	return list
}

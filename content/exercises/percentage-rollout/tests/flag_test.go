package main

import (
	"fmt"
	"testing"
)

func TestTheBucketIsTheOneThatOthersCompute(t *testing.T) {
	// Computed by the front end's code, in Node.
	for _, c := range []struct {
		flag, customer string
		want           int
	}{
		{"invoices", "c-17", 5724},
		{"invoices", "c-18", 6415},
		{"payments", "c-17", 8417},
		{"invoices", "ada@mail.example", 6634},
		{"invoices", "größe@mail.example", 5957},
		{"invoices", "c-8954", 0},
	} {
		if got := (Flag{Name: c.flag}).Bucket(c.customer); got != c.want {
			t.Errorf("Flag %q: Bucket(%q) = %d, want %d. If the front end comes to another answer, it shows the new page "+
				"to somebody who is on the old system. The SHA-256 is of %q.", c.flag, c.customer, got, c.want, c.flag+":"+c.customer)
		}
	}
}

func TestEachCustomerHasAPlace(t *testing.T) {
	flag := Flag{Name: "invoices"}
	for customer := range customers(2000) {
		if bucket := flag.Bucket(customer); bucket < 0 || bucket >= 10_000 {
			t.Fatalf("Bucket(%q) = %d, want 0 to 9999. A number that became negative on the way "+
				"has a negative remainder: stay with uint64 until after the %%.", customer, bucket)
		}
	}
}

func TestACustomerStaysWhereTheyAre(t *testing.T) {
	flag := Flag{Name: "invoices", Share: 5000}
	for customer := range customers(1000) {
		first := flag.On(customer)
		for range 5 {
			if flag.On(customer) != first {
				t.Fatalf("On(%q) was %v and is %v now. With one click they see the old page and with the next the new one. "+
					"The answer may depend on the flag and the customer, and on nothing else.", customer, first, !first)
			}
		}
	}
}

func TestNobodyGoesBackWhenTheShareGrows(t *testing.T) {
	for customer := range customers(500) {
		had := 0
		for _, share := range []int{1, 10, 100, 1000, 2500, 3333, 5000, 9999, 10_000} {
			on := (Flag{Name: "invoices", Share: share}).On(customer)
			if had > 0 && !on {
				t.Fatalf("%s has the new system at a share of %d and not at %d. "+
					"A place is fixed, and only the line below which it is on moves up.", customer, had, share)
			}
			if on {
				had = share
			}
		}
	}
}

func TestTheShareIsWhatItSays(t *testing.T) {
	for _, c := range []struct{ share, from, to int }{
		{100, 150, 250},
		{1000, 1850, 2150},
		{5000, 9800, 10_200},
	} {
		flag, on := Flag{Name: "invoices", Share: c.share}, 0
		for customer := range customers(20_000) {
			if flag.On(customer) {
				on++
			}
		}
		if on < c.from || on > c.to {
			t.Errorf("a share of %d reaches %d of 20,000 customers, want %d to %d", c.share, on, c.from, c.to)
		}
	}
}

func TestTheLineIsExact(t *testing.T) {
	// c-8954 has bucket 0, c-2807 bucket 99, c-26180 bucket 100.
	for _, c := range []struct {
		customer string
		share    int
		want     bool
	}{
		{"c-8954", 0, false},
		{"c-8954", 1, true},
		{"c-2807", 99, false},
		{"c-2807", 100, true},
		{"c-26180", 100, false},
		{"c-26180", 101, true},
	} {
		flag := Flag{Name: "invoices", Share: c.share}
		if got := flag.On(c.customer); got != c.want {
			t.Errorf("at a share of %d, On(%q) = %v, want %v. Its bucket is %d, and on is what lies below the share.",
				c.share, c.customer, got, c.want, flag.Bucket(c.customer))
		}
	}
}

func TestEachFlagTriesOtherCustomers(t *testing.T) {
	invoices, payments := Flag{Name: "invoices", Share: 1000}, Flag{Name: "payments", Share: 1000}
	both := 0
	for customer := range customers(20_000) {
		if invoices.On(customer) && payments.On(customer) {
			both++
		}
	}
	if both > 260 {
		t.Errorf("two flags at 10%% share %d of 20,000 customers, want about 200. "+
			"Without the flag's name in the hash, the same people try everything first, and one bad week is all theirs.", both)
	}
}

func TestAtZeroNobodyHasIt(t *testing.T) {
	flag := Flag{Name: "invoices", Share: 0, Staff: []string{"ada"}}
	for _, customer := range []string{"ada", "c-8954", ""} {
		if flag.On(customer) {
			t.Errorf("at a share of 0, On(%q) is true. 0 is the way back, for everybody, Staff included.", customer)
		}
	}
}

func TestStaffHaveItFirst(t *testing.T) {
	if !(Flag{Name: "invoices", Share: 1, Staff: []string{"bob", "c-17"}}).On("c-17") {
		t.Errorf("c-17 is in Staff, and On is false at a share of 1: staff have it from the first step")
	}
}

func TestSomebodyUnknownHasItLast(t *testing.T) {
	// The bucket of "" for the flag "invoices-9" is 9.
	for share, want := range map[int]bool{100: false, 9999: false, 10_000: true} {
		if got := (Flag{Name: "invoices-9", Share: share}).On(""); got != want {
			t.Errorf("at a share of %d, On(\"\") = %v, want %v. All who are not logged in have the same empty name: "+
				"they would switch together, and they may be half of the traffic.", share, got, want)
		}
	}
}

func TestAtTenThousandEverybodyHasIt(t *testing.T) {
	flag := Flag{Name: "invoices", Share: 10_000}
	for customer := range customers(2000) {
		if !flag.On(customer) {
			t.Fatalf("at a share of 10,000, On(%q) is false. The old system can't be switched off then.", customer)
		}
	}
}

// customers yields c-0, c-1 and so on, n of them.
func customers(n int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := range n {
			if !yield(fmt.Sprintf("c-%d", i)) {
				return
			}
		}
	}
}

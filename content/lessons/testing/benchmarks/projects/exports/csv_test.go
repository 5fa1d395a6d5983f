package exports

import (
	"testing"
)

func orders() []Order {
	all := make([]Order, 200)
	for i := range all {
		all[i] = Order{ID: 10_000 + i, Cents: i * 7919 % 100_000}
	}
	return all
}

func TestBothWriteTheSame(t *testing.T) {
	if plus, builder := CSVPlus(orders()), CSVBuilder(orders()); plus != builder {
		t.Errorf("CSVPlus and CSVBuilder differ:\n%s\n%s", plus, builder)
	}
}

// The names are "key=value", so that benchstat can put them side by side.
func BenchmarkCSV(b *testing.B) {
	for _, impl := range []struct {
		name string
		csv  func([]Order) string
	}{{"plus", CSVPlus}, {"builder", CSVBuilder}} {
		b.Run("impl="+impl.name, func(b *testing.B) {
			input := orders()
			for b.Loop() {
				impl.csv(input)
			}
		})
	}
}

var kept = map[int]*Order{}

// What the compiler can see is not needed, it removes.
func BenchmarkNewOrder(b *testing.B) {
	b.Run("as=dropped", func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			NewOrder(17, 1200)
		}
	})
	b.Run("as=loop", func(b *testing.B) {
		for b.Loop() {
			NewOrder(17, 1200)
		}
	})
	b.Run("as=kept", func(b *testing.B) {
		for b.Loop() {
			kept[17] = NewOrder(17, 1200)
		}
	})
}

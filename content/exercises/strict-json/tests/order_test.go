package main

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

func TestAWholeOrder(t *testing.T) {
	body := `{"id": 17, "cents": 1250, "items": ["pen", "book"], "coupon": "HALF", "paid_at": "2026-03-01T09:30:00Z"}`
	want := Order{17, 1250, []string{"pen", "book"}, "HALF", time.Date(2026, time.March, 1, 9, 30, 0, 0, time.UTC)}
	accepts(t, body, want)
	accepts(t, " \n"+body+"\n\n", want)
}

func TestOnlyWhatMustBeThere(t *testing.T) {
	accepts(t, `{"id": 17, "cents": 1250}`, Order{ID: 17, Cents: 1250})
}

func TestZeroIsNotMissing(t *testing.T) {
	accepts(t, `{"id": 17, "cents": 0}`, Order{ID: 17})
	accepts(t, `{"id": 0, "cents": 1250}`, Order{Cents: 1250})
}

func TestALargeIDKeepsAllItsDigits(t *testing.T) {
	body := `{"id": 9007199254740993, "cents": 1250}`
	if order, err := DecodeOrder(strings.NewReader(body)); err != nil || order.ID != 9007199254740993 {
		t.Errorf("DecodeOrder(%s) gives the ID %d and the error %v. It is another order now: "+
			"an int64 has room for all digits, a float64 for 53 bits.", body, order.ID, err)
	}
}

func TestAMissingFieldIsNamed(t *testing.T) {
	rejects(t, `{"cents": 1250}`, "id", "it is missing, and 0 is not what was sent")
	rejects(t, `{"id": 17}`, "cents", "it is missing, and 0 is not what was sent")
	rejects(t, `{"id": 17, "cents": null}`, "cents", "null is no amount")
	rejects(t, `{}`, "id", "it is missing")
	rejects(t, `null`, "id", "null is no order")
}

func TestAnUnknownFieldIsNamed(t *testing.T) {
	rejects(t, `{"id": 17, "cents": 1250, "cuopon": "HALF"}`, "cuopon", "there is no such field, and the customer's coupon is lost")
}

func TestAWrongTypeIsNamed(t *testing.T) {
	rejects(t, `{"id": 17, "cents": "1250"}`, "cents", "it is a string")
	rejects(t, `{"id": 17, "cents": 12.5}`, "cents", "there is no half cent")
	rejects(t, `{"id": 17, "cents": 1250, "items": "pen"}`, "items", "it is a list")
}

func TestNothingMayFollow(t *testing.T) {
	for _, rest := range []string{`{"id": 18, "cents": 300}`, ` oops`, `}`, `]`, `,`} {
		body := `{"id": 17, "cents": 1250}` + rest
		if order, err := DecodeOrder(strings.NewReader(body)); err == nil {
			t.Errorf("DecodeOrder(%s) gives %+v and no error, though %q follows after the order. "+
				"Decode reads one value; after it, only io.EOF is right.", body, order, rest)
		}
	}
}

func TestBrokenJSON(t *testing.T) {
	for _, body := range []string{``, `{"id": 17`, `{"id": 17, "cents": }`} {
		if order, err := DecodeOrder(strings.NewReader(body)); err == nil {
			t.Errorf("DecodeOrder(%q) gives %+v and no error", body, order)
		}
	}
}

func TestAnErrorOfTheConnectionIsWrapped(t *testing.T) {
	reset := errors.New("connection reset")
	if _, err := DecodeOrder(iotest.ErrReader(reset)); !errors.Is(err, reset) {
		t.Errorf("reading fails with %q, and DecodeOrder gives the error %v, want one that wraps it", reset, err)
	}
}

func TestAnOrderGoesOutWhole(t *testing.T) {
	writes(t, Order{17, 1250, []string{"pen"}, "HALF", time.Date(2026, time.March, 1, 9, 30, 0, 0, time.UTC)},
		`{"id":17,"cents":1250,"items":["pen"],"coupon":"HALF","paid_at":"2026-03-01T09:30:00Z"}`, "")
}

func TestNoItemsAreAnEmptyList(t *testing.T) {
	writes(t, Order{ID: 17, Cents: 1250, Items: []string{}}, `{"id":17,"cents":1250,"items":[]}`,
		"Which option leaves out a time that is zero?")
	writes(t, Order{ID: 17, Cents: 1250}, `{"id":17,"cents":1250,"items":[]}`,
		"A nil slice is written as null; clients expect a list.")
}

func TestZeroGoesOutToo(t *testing.T) {
	writes(t, Order{Items: []string{"gift"}}, `{"id":0,"cents":0,"items":["gift"]}`, "id and cents are always there, and a time that is zero is not.")
}

func accepts(t *testing.T, body string, want Order) {
	t.Helper()
	got, err := DecodeOrder(strings.NewReader(body))
	if err != nil {
		t.Errorf("DecodeOrder(%s) fails: %v. It is a good order: %+v", body, err, want)
		return
	}
	if len(got.Items) == 0 {
		got.Items, want.Items = nil, nil // nil and empty are alike here
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("DecodeOrder(%s) gives %+v, want %+v", body, got, want)
	}
}

func rejects(t *testing.T, body, field, reason string) {
	t.Helper()
	order, err := DecodeOrder(strings.NewReader(body))
	switch {
	case err == nil:
		t.Errorf("DecodeOrder(%s) gives %+v and no error. It should name %s: %s.", body, order, field, reason)
	case !regexp.MustCompile(`\b` + field + `\b`).MatchString(err.Error()):
		t.Errorf("DecodeOrder(%s) gives the error %q. It should name %s: %s.", body, err, field, reason)
	}
}

func writes(t *testing.T, order Order, want, reason string) {
	t.Helper()
	var out strings.Builder
	if err := EncodeOrder(&out, order); err != nil {
		t.Errorf("EncodeOrder(%+v) fails: %v", order, err)
		return
	}
	if got := strings.TrimSpace(out.String()); got != want {
		t.Errorf("EncodeOrder(%+v) writes\n\t%s\nwant\n\t%s\n%s", order, got, want, reason)
	}
}

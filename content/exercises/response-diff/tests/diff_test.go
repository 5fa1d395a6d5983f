package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestEqualAnswersGiveAnEmptyReport(t *testing.T) {
	body := `{"id": 17, "items": [{"name": "book", "price": 12.5}], "note": null, "paid": true}`
	want(t, Diff(answer(body), answer(body), Rules{}), nil, "the answers are the same")
	want(t, Diff(answer("sold out"), answer("sold out"), Rules{}), nil, "the answers are the same, and no JSON")
	want(t, Diff(answer(""), answer(""), Rules{}), nil, "both bodies are empty")
}

func TestTheOrderOfFieldsDoesNotMatter(t *testing.T) {
	got := Diff(answer(`{"id":17,"name":"Ada"}`), answer(`{ "name": "Ada", "id": 17 }`), Rules{})
	want(t, got, nil, "JSON objects have no order, and space between values is none of it")
	got = Diff(answer(`{"name":"Gr\u00f6\u00dfe <b>"}`), answer(`{"name":"Größe \u003cb\u003e"}`), Rules{})
	want(t, got, nil, "one text, escaped in two ways")
}

func TestEachDifferenceIsALine(t *testing.T) {
	old := answer(`{"id": 17, "items": [{"name": "book", "price": 12.5}, {"name": "pen", "price": 2.5}], "paid": true, "by": {"name": "Ada"}}`)
	fresh := answer(`{"id": "17", "items": [{"name": "book", "price": 12.5}, {"name": "Pen", "price": 3.5}], "paid": false, "by": ["Ada"]}`)
	want(t, Diff(old, fresh, Rules{}), []string{
		`body.by: {"name":"Ada"}, new ["Ada"]`,
		`body.id: 17, new "17"`,
		`body.items[1].name: "pen", new "Pen"`,
		`body.items[1].price: 2.5, new 3.5`,
		`body.paid: true, new false`,
	}, "each line names the place, so that somebody can find it in the code. Go through both values together, and carry the path along")
}

func TestTheStatusAndHeadersComeFirst(t *testing.T) {
	old, fresh := answer(`{"id":1}`), answer(`{"id":2}`)
	old.Header.Set("Cache-Control", "max-age=60")
	old.Header.Set("Vary", "Accept")
	fresh.Header.Set("Vary", "accept")
	fresh.Header.Set("X-Powered-By", "Go")
	fresh.Status = http.StatusNotFound
	want(t, Diff(old, fresh, Rules{}), []string{
		`status: 200, new 404`,
		`header Cache-Control: "max-age=60", new missing`,
		`header Vary: "Accept", new "accept"`,
		`header X-Powered-By: missing, new "Go"`,
		`body.id: 1, new 2`,
	}, "a header can be missing on either side")
}

func TestAHeaderHasManyValues(t *testing.T) {
	old, fresh := answer(`1`), answer(`1`)
	old.Header["Set-Cookie"] = []string{"session=1", "theme=dark"}
	fresh.Header["Set-Cookie"] = []string{"session=1"}
	want(t, Diff(old, fresh, Rules{}), []string{`header Set-Cookie: "session=1, theme=dark", new "session=1"`},
		"Header.Get gives the first value; the second cookie is missing")
}

func TestTheOrderOfAnArrayMatters(t *testing.T) {
	got := Diff(answer(`{"newest": [3, 2, 1]}`), answer(`{"newest": [2, 3, 1]}`), Rules{})
	want(t, got, []string{`body.newest[0]: 3, new 2`, `body.newest[1]: 2, new 3`},
		"this list is sorted by date, and its order is the point of it")
}

func TestASetHasNoOrder(t *testing.T) {
	rules := Rules{Unordered: []string{"body.tags", "body.items[].colors"}}
	got := Diff(answer(`{"tags": ["new", "sale", "book"], "items": [{"colors": ["red", "blue"]}]}`),
		answer(`{"tags": ["book", "new", "sale"], "items": [{"colors": ["blue", "red"]}]}`), rules)
	want(t, got, nil, "the rules call both arrays sets")

	got = Diff(answer(`{"tags": ["sale", "sale", "book"]}`), answer(`{"tags": ["book", "book", "sale"]}`), rules)
	want(t, got, []string{`body.tags[1]: "sale", new "book"`}, "how often each one is there counts; the index is that of the sorted array")
}

func TestAnArrayMayBeShorterOrLonger(t *testing.T) {
	want(t, Diff(answer(`[1, 2, 3]`), answer(`[1]`), Rules{}), []string{`body[1]: 2, new missing`, `body[2]: 3, new missing`},
		"the new array ends early")
	want(t, Diff(answer(`[1]`), answer(`[1, null]`), Rules{}), []string{`body[1]: missing, new null`}, "the new array has one more")
}

func TestNullIsNotMissing(t *testing.T) {
	got := Diff(answer(`{"note": null, "tags": [], "vat": 0}`), answer(`{"tags": null, "vat": 0, "phone": null}`), Rules{})
	want(t, got, []string{
		`body.note: null, new missing`,
		`body.phone: missing, new null`,
		`body.tags: [], new null`,
	}, "omitempty leaves fields away, and a nil slice becomes null. A client in JavaScript calls .map on it")
}

func TestFractionsMayDifferALittle(t *testing.T) {
	rules := Rules{Tolerance: 0.000001}
	got := Diff(answer(`{"rate": 0.30000000000000004, "total": 1250.0, "big": 1e3}`),
		answer(`{"rate": 0.3, "total": 1250, "big": 1000.0}`), rules)
	want(t, got, nil, "these are the same numbers, computed or written in another way")

	got = Diff(answer(`{"total": 1250.0, "big": 1e3}`), answer(`{"total": 1250, "big": 1000.0}`), Rules{})
	want(t, got, nil, "the same numbers are equal without a tolerance too")

	got = Diff(answer(`{"rate": 0.00012}`), answer(`{"rate": 0.00021}`), Rules{Tolerance: 0.01})
	want(t, got, []string{`body.rate: 0.00012, new 0.00021`}, "one percent of the number, not one hundredth")

	got = Diff(answer(`{"rate": -2.02}`), answer(`{"rate": -2.0}`), Rules{Tolerance: 0.01})
	want(t, got, nil, "within one percent; below zero too")
	got = Diff(answer(`{"rate": 1.5}`), answer(`{"rate": -1.5}`), Rules{Tolerance: 0.01})
	want(t, got, []string{`body.rate: 1.5, new -1.5`}, "the sign counts")
}

func TestWholeNumbersAreExact(t *testing.T) {
	got := Diff(answer(`{"cents": 125000}`), answer(`{"cents": 125001}`), Rules{Tolerance: 0.01})
	want(t, got, []string{`body.cents: 125000, new 125001`}, "a cent is a cent: the tolerance is for fractions")

	got = Diff(answer(`{"id": 9007199254740993}`), answer(`{"id": 9007199254740992}`), Rules{})
	want(t, got, []string{`body.id: 9007199254740993, new 9007199254740992`},
		"as float64 these two are the same number. Decoder.UseNumber keeps what is written")
}

func TestWhatIsIgnoredIsNotReported(t *testing.T) {
	old := answer(`{"createdAt": "08:00", "items": [{"etag": "a", "id": 1}, {"etag": "b", "id": 2}], "meta": {"host": "crm-7", "took": 12}, "debug": 1}`)
	fresh := answer(`{"createdAt": "08:01", "items": [{"etag": "c", "id": 1}, {"id": 3}], "meta": {"host": "go-1", "took": 3}}`)
	old.Header.Set("Date", "Mon")
	fresh.Header.Set("Date", "Tue")
	rules := Rules{Ignore: []string{"header Date", "body.createdAt", "body.items[].etag", "body.meta", "body.debug"}}
	want(t, Diff(old, fresh, rules), []string{`body.items[1].id: 2, new 3`},
		"[] stands for every index, what lies below body.meta is ignored too, and so is an ignored field that is missing")
}

func TestBodiesThatAreNotJSON(t *testing.T) {
	want(t, Diff(answer("out of stock"), answer("sold out"), Rules{}), []string{`body: "out of stock", new "sold out"`},
		"another error text is a difference. Somebody searches for the old one")
	want(t, Diff(answer(`{"id":1}`), answer("<html>"), Rules{}), []string{`body: "{\"id\":1}", new "<html>"`}, "only one of them is JSON")
	want(t, Diff(answer(`{"id":1}`), answer(`{"id":1}{"id":2}`), Rules{}), []string{`body: "{\"id\":1}", new "{\"id\":1}{\"id\":2}"`},
		"two values in a row are not JSON. A Decoder stops after the first; ask it for more and expect io.EOF")
}

func answer(body string) Response {
	return Response{Status: http.StatusOK, Header: http.Header{}, Body: []byte(body)}
}

func want(t *testing.T, got, want []string, why string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("the report is\n\t%s\nwant\n\t%s\n%s.", lines(got), lines(want), why)
	}
}

func lines(of []string) string {
	if len(of) == 0 {
		return "(nothing)"
	}
	return strings.Join(of, "\n\t")
}

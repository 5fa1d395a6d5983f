package main

import (
	"net/http"
	"slices"
	"testing"
)

var recorded = Expected{
	Status: 200,
	Header: map[string]string{"content-type": "application/json", "Cache-Control": "no-store"},
	Body: `{
		"id": "17",
		"customer": {"email": "ada@shop.example", "vip": false},
		"lines": [{"item": "coffee", "cents": 450}]
	}`,
}

func answer(body string) Answer {
	return Answer{200, http.Header{"Content-Type": {"application/json"}, "Cache-Control": {"no-store"}}, body}
}

// check compares Check's problems with want, and says how to read a difference.
func check(t *testing.T, expected Expected, got Answer, want []string, why string) {
	t.Helper()
	if problems := Check(expected, got); !slices.Equal(problems, want) {
		t.Errorf("%s\nproblems: %q\nwant:     %q\nthe answer was %d %s", why, problems, want, got.Status, got.Body)
	}
}

func TestOtherValuesAreNoProblem(t *testing.T) {
	check(t, recorded, answer(`{
		"id": "99",
		"customer": {"email": "", "vip": true},
		"lines": [{"item": "tea", "cents": 1.5}, {"item": "filter", "cents": -3}]
	}`), nil, "The contract records an example. Types count, values and the number of elements do not.")
}

func TestExtraFieldsAreNoProblem(t *testing.T) {
	check(t, recorded, answer(`{
		"id": "17", "note": null,
		"customer": {"email": "ada@shop.example", "vip": false, "since": 2009},
		"lines": [{"item": "coffee", "cents": 450, "tax": 19}]
	}`), nil, "This consumer does not read the new fields. If they were a problem, no provider could add one.")
}

func TestAMissingFieldIsReportedWithItsPath(t *testing.T) {
	check(t, recorded, answer(`{
		"id": "17",
		"customer": {"vip": false},
		"lines": [{"item": "coffee", "cents": 450}]
	}`), []string{"$.customer.email: missing"}, "Objects contain objects: compare them in the same way, with the path so far.")
}

func TestAnotherTypeIsReported(t *testing.T) {
	check(t, recorded, answer(`{
		"id": 17,
		"customer": {"email": "ada@shop.example", "vip": "no"},
		"lines": {"item": "coffee", "cents": 450}
	}`), []string{
		"$.customer.vip: want boolean, got string",
		"$.id: want string, got number",
		"$.lines: want array, got object",
	}, "Types are object, array, string, number, boolean and null.")
}

func TestNullIsNotMissing(t *testing.T) {
	check(t, recorded, answer(`{
		"id": null,
		"customer": null,
		"lines": null
	}`), []string{
		"$.customer: want object, got null",
		"$.id: want string, got null",
		"$.lines: want array, got null",
	}, "The fields are there, and null. A map gives nil for both: ask with value, ok := object[name].")
}

func TestEachElementIsCompared(t *testing.T) {
	check(t, recorded, answer(`{
		"id": "17",
		"customer": {"email": "ada@shop.example", "vip": false},
		"lines": [{"item": "coffee", "cents": 450}, {"item": "tea", "cents": "399"}, {"item": "filter"}]
	}`), []string{
		"$.lines[1].cents: want number, got string",
		"$.lines[2].cents: missing",
	}, "The first recorded element is the shape of every element that comes.")
}

func TestAnEmptyArrayKeepsTheContract(t *testing.T) {
	check(t, recorded, answer(`{"id": "17", "customer": {"email": "a", "vip": false}, "lines": []}`), nil,
		"A consumer of a list has to work with an empty one.")
	check(t, Expected{Status: 200, Body: `[]`}, answer(`[1, "two", null]`), nil,
		"A recorded array without elements says nothing about them.")
}

func TestArraysOfArrays(t *testing.T) {
	check(t, Expected{Status: 200, Body: `[[1]]`}, answer(`[[1, 2], [3, true]]`), []string{"$[1][1]: want number, got boolean"},
		"The body may be an array, and so may its elements.")
}

func TestARecordedNullTakesAnything(t *testing.T) {
	expected := Expected{Status: 200, Body: `{"note": null}`}
	check(t, expected, answer(`{"note": 17}`), nil, "A recorded null says that the field is there, and not what is in it.")
	check(t, expected, answer(`{}`), []string{"$.note: missing"}, "The field has to be there all the same.")
}

func TestTheStatusIsCompared(t *testing.T) {
	got := answer(recorded.Body)
	got.Status = 201
	check(t, recorded, got, []string{"status: want 200, got 201"}, "201 is a success, and not the one that the consumer handles.")
}

func TestHeadersAreComparedWhateverTheirCase(t *testing.T) {
	check(t, recorded, answer(recorded.Body), nil, "Names of headers have no case: content-type is Content-Type. http.Header.Get knows.")
	got := answer(recorded.Body)
	got.Header = http.Header{"Content-Type": {"text/plain"}, "Etag": {"x"}}
	check(t, recorded, got, []string{
		`header Cache-Control: want "no-store", got ""`,
		`header content-type: want "application/json", got "text/plain"`,
	}, "Each recorded header is compared, by name in the order of slices.Sorted. Others may come besides.")
}

func TestABodyThatIsNotJSON(t *testing.T) {
	for _, body := range []string{"", "<html>", `{"id": "17"} and more`} {
		check(t, Expected{Status: 200, Body: `{"id": "17"}`}, answer(body), []string{"body: not JSON"}, "Say it once, and compare nothing in it.")
	}
}

func TestABrokenContractIsSaidToBeOne(t *testing.T) {
	check(t, Expected{Status: 200, Body: `{"id": `}, answer(`{}`), []string{"contract: not JSON"},
		"Somebody has damaged the recorded file. Passing would say that the provider keeps it.")
}

func TestABodyThatNobodyReads(t *testing.T) {
	check(t, Expected{Status: 204}, Answer{Status: 204}, nil, "The contract has no body, so there is nothing to compare.")
	check(t, Expected{Status: 204}, Answer{Status: 204, Body: "gone"}, nil, "The contract has no body, so there is nothing to compare.")
}

func TestAllProblemsAtOnceInTheSameOrder(t *testing.T) {
	expected := Expected{
		Status: 200,
		Header: map[string]string{"Etag": "1", "Location": "/1"},
		Body:   `{"d": 1, "b": 1, "a": {"z": 1, "y": 1}, "c": 1, "e": 1}`,
	}
	got := Answer{404, http.Header{}, `{"a": {}, "c": "1", "e": true}`}
	want := []string{
		"status: want 200, got 404",
		`header Etag: want "1", got ""`,
		`header Location: want "/1", got ""`,
		"$.a.y: missing",
		"$.a.z: missing",
		"$.b: missing",
		"$.c: want number, got string",
		"$.d: missing",
		"$.e: want number, got boolean",
	}
	for range 20 { // a map begins anywhere
		if problems := Check(expected, got); !slices.Equal(problems, want) {
			t.Fatalf("problems:\n%q\nwant:\n%q\nWhoever repairs the answer wants all problems in one run, and the same list in the next.", problems, want)
		}
	}
}

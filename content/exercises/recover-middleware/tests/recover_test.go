package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAGoodAnswerIsLeftAlone(t *testing.T) {
	got := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "/orders/17")
		w.WriteHeader(http.StatusCreated)
		fmt.Fprint(w, "order 17")
	})
	if got.Code != 201 || got.Body.String() != "order 17" || got.Header().Get("Location") != "/orders/17" {
		t.Errorf("the answer is %d %q with Location %q, want what the handler has written: 201 \"order 17\", /orders/17",
			got.Code, got.Body, got.Header().Get("Location"))
	}
	if got.panicked != nil || len(got.reports) > 0 {
		t.Errorf("nothing has panicked, and there are the reports %v and the panic %v", got.reports, got.panicked)
	}
}

func TestAPanicIsA500(t *testing.T) {
	got := serve(t, takesTooMuch)
	if got.panicked != nil {
		t.Fatalf("the panic %v has gone through Recover. recover works only in the deferred function itself, not in one that it calls.", got.panicked)
	}
	if got.Code != 500 || strings.TrimSpace(got.Body.String()) != "internal error" {
		t.Errorf("the client reads %d %q, want 500 and \"internal error\". The text of a panic is for you: "+
			"it tells a stranger about your code and your data.", got.Code, got.Body)
	}
}

func TestAPanicIsReportedOnceWithItsStack(t *testing.T) {
	got := serve(t, takesTooMuch)
	if len(got.reports) != 1 {
		t.Fatalf("there were %d reports, want one: %v", len(got.reports), got.reports)
	}
	report := got.reports[0]
	if text := fmt.Sprint(report.problem); !strings.Contains(text, "index out of range [3]") {
		t.Errorf("the report is of %q, want the value that was recovered: index out of range [3] …", text)
	}
	if !strings.Contains(report.stack, "takesTooMuch") {
		t.Errorf("the stack does not name takesTooMuch, which has panicked. debug.Stack in the deferred function has it. It is: %.120q", report.stack)
	}
}

func TestAPanicAfterTheAnswerHasBegunCutsIt(t *testing.T) {
	for what, begin := range map[string]func(w http.ResponseWriter){
		"a body":   func(w http.ResponseWriter) { fmt.Fprint(w, "17;4200\n") },
		"a status": func(w http.ResponseWriter) { w.WriteHeader(http.StatusOK) },
	} {
		got := serve(t, func(w http.ResponseWriter, r *http.Request) {
			begin(w)
			takesTooMuch(w, r)
		})
		if got.panicked != http.ErrAbortHandler {
			t.Errorf("the handler has written %s and then panicked. Recover lets out %v, want http.ErrAbortHandler: "+
				"otherwise the server ends the answer as if it were complete.", what, got.panicked)
		}
		if got.Code != 200 || strings.Contains(got.Body.String(), "internal error") {
			t.Errorf("the handler has written %s and then panicked. The client reads %d %q: nothing may be added to an answer that has begun.",
				what, got.Code, got.Body)
		}
		if len(got.reports) != 1 {
			t.Errorf("the handler has written %s and then panicked, and there were %d reports, want one", what, len(got.reports))
		}
	}
}

func TestAnAbortGoesOn(t *testing.T) {
	got := serve(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	if got.panicked != http.ErrAbortHandler {
		t.Errorf("the handler panics with http.ErrAbortHandler, and Recover lets out %v. This is how handlers cut a connection on purpose: "+
			"panic with it again.", got.panicked)
	}
	if len(got.reports) > 0 || got.Body.Len() > 0 {
		t.Errorf("http.ErrAbortHandler is no bug, and there are %d reports and the answer %q", len(got.reports), got.Body)
	}
}

func TestTheHandlerCanStillFlush(t *testing.T) {
	var err error
	got := serve(t, func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "event: paid\n\n")
		err = http.NewResponseController(w).Flush()
	})
	if err != nil || !got.Flushed {
		t.Errorf("http.NewResponseController(w).Flush() returns %v. Your writer stands in front of the server's: "+
			"its method Unwrap() http.ResponseWriter lets the controller through.", err)
	}
}

func takesTooMuch(http.ResponseWriter, *http.Request) {
	var offers []int
	fmt.Println(offers[len(offers)+3])
}

type report struct {
	problem any
	stack   string
}

type result struct {
	*httptest.ResponseRecorder
	reports  []report
	panicked any
}

// serve lets handler answer one request behind Recover.
func serve(t *testing.T, handler http.HandlerFunc) (got result) {
	t.Helper()
	got.ResponseRecorder = httptest.NewRecorder()
	defer func() { got.panicked = recover() }()
	protected := Recover(func(problem any, stack []byte) {
		got.reports = append(got.reports, report{problem, string(stack)})
	}, handler)
	protected.ServeHTTP(got.ResponseRecorder, httptest.NewRequest("GET", "/orders/17", nil))
	return got
}

package main

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"
)

var errDown = errors.New("connection refused")

func TestAMovedPathGoesToTheNewSystem(t *testing.T) {
	for path, want := range map[string]string{
		"/invoices":              "new",
		"/invoices/17":           "new",
		"/invoices/17/pdf?a=b":   "new",
		"/customers/7/notes":     "new",
		"/invoices-archive/2019": "legacy",
		"/invoicesx":             "legacy",
		"/customers/7":           "legacy",
		"/orders/invoices":       "legacy",
		"/":                      "legacy",
	} {
		systems := &systems{}
		resp := systems.get(t, path)
		if got := systems.log(); got != want {
			t.Errorf("GET %s went to %q, want %q. \"/invoices\" stands for itself and what is below it, "+
				"so compare whole segments: the path, or its beginning with a slash.", path, got, want)
			continue
		}
		if got := resp.Header.Get("X-Served-By"); got != want {
			t.Errorf("GET %s: X-Served-By is %q, want %q. Every answer says whose it is, or nobody can tell at night.", path, got, want)
		}
	}
}

func TestTheRequestArrivesAsItWasSent(t *testing.T) {
	for _, path := range []string{"/orders/17?page=2&page=3", "/invoices/17?page=2&page=3"} {
		systems := &systems{}
		r := request("PUT", path, `{"cents": 1250}`)
		r.Header.Set("Authorization", "Bearer t-1")
		r.Header.Set("X-Request-Id", "r-17")
		r.Header.Set("X-Forwarded-For", "10.0.0.1")
		systems.send(t, r)
		if len(systems.requests) == 0 {
			t.Fatalf("PUT %s reached no system", path)
		}
		got := systems.requests[0]

		if got.Method != "PUT" || got.URL.RequestURI() != path || systems.bodies[0] != `{"cents": 1250}` {
			t.Errorf("PUT %s arrived as %s %s with body %q: method, path, query and body stay as they are",
				path, got.Method, got.URL.RequestURI(), systems.bodies[0])
		}
		if got.Host != "shop.example" {
			t.Errorf("PUT %s to shop.example arrived with Host %q. The old system builds its links from it: "+
				"SetURL overwrites pr.Out.Host, so put pr.In.Host back.", path, got.Host)
		}
		for name, want := range map[string]string{"Authorization": "Bearer t-1", "X-Request-Id": "r-17"} {
			if have := got.Header.Get(name); have != want {
				t.Errorf("PUT %s arrived with %s %q, want %q", path, name, have, want)
			}
		}
		if have := got.Header.Values("X-Forwarded-For"); len(have) != 1 || have[0] != "203.0.113.9" {
			t.Errorf("PUT %s arrived with X-Forwarded-For %q, want 203.0.113.9 alone. It is the address of the client, "+
				"and not what the client says it is: pr.SetXForwarded() writes it.", path, have)
		}
	}
}

func TestAReadFallsBackToTheOldSystem(t *testing.T) {
	for _, method := range []string{"GET", "HEAD"} {
		systems := &systems{newErr: errDown}
		r := request(method, "/invoices/17?page=2", "")
		r.Header.Set("Authorization", "Bearer t-1")
		resp := systems.send(t, r)
		if got := systems.log(); got != "new legacy" || resp.StatusCode != http.StatusOK {
			t.Fatalf("the new system is down: %s /invoices/17 went to %q and got %d, want \"new legacy\" and 200. "+
				"Nothing is lost when a read is asked again.", method, got, resp.StatusCode)
		}
		if got := resp.Header.Get("X-Served-By"); got != "legacy" {
			t.Errorf("after the fallback X-Served-By is %q, want \"legacy\": that is who answered", got)
		}
		got := systems.requests[1]
		if got.URL.RequestURI() != "/invoices/17?page=2" || got.Host != "shop.example" || got.Header.Get("Authorization") != "Bearer t-1" {
			t.Errorf("the second request is %s for %s with Authorization %q; it has to be the same as the first, for the other system",
				got.URL.RequestURI(), got.Host, got.Header.Get("Authorization"))
		}
	}
}

func TestAFallbackIsReported(t *testing.T) {
	systems := &systems{newErr: errDown}
	systems.get(t, "/invoices/17")
	if len(systems.reported) != 1 || !errors.Is(systems.reported[0], errDown) {
		t.Errorf("OnFallback was told %v, want the error of the new system, once. "+
			"A fallback that nobody counts hides that the new system is down.", systems.reported)
	}

	systems.newErr, systems.reported = nil, nil
	systems.get(t, "/invoices/17")
	systems.get(t, "/orders/17")
	if len(systems.reported) > 0 {
		t.Errorf("OnFallback was called for a request that needed none")
	}
}

func TestAWriteIsNotSentTwice(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE"} {
		systems := &systems{newErr: errDown}
		resp := systems.send(t, request(method, "/invoices", `{"cents": 1250}`))
		if got := systems.log(); got != "new" || resp.StatusCode != http.StatusBadGateway {
			t.Errorf("the connection to the new system broke: %s /invoices went to %q and got %d, want \"new\" alone and 502. "+
				"The invoice may exist already; a second one must not.", method, got, resp.StatusCode)
		}
		if len(systems.reported) > 0 {
			t.Errorf("%s: OnFallback was called, and there was no fallback", method)
		}
	}
}

func TestAnAnswerIsAnAnswer(t *testing.T) {
	for _, status := range []int{http.StatusNotFound, http.StatusInternalServerError, http.StatusServiceUnavailable} {
		systems := &systems{newStatus: status}
		resp := systems.get(t, "/invoices/17")
		if got := systems.log(); got != "new" || resp.StatusCode != status {
			t.Errorf("the new system answers %d: the request went to %q and the client got %d, want \"new\" and %d. "+
				"If the old system covers for it, your error rate is 0 and your numbers are wrong.", status, got, resp.StatusCode, status)
		}
	}
}

func TestNobodyAsksForAClientThatHasLeft(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	systems := &systems{newErr: context.Canceled, during: leave}
	systems.send(t, request("GET", "/invoices/17", "").WithContext(ctx))
	if got := systems.log(); got != "new" {
		t.Errorf("the client left while the new system worked, and the request went to %q, want \"new\" alone. "+
			"A cancelled request fails as well: look at r.Context().Err() before you ask again.", got)
	}
	if len(systems.reported) > 0 {
		t.Errorf("OnFallback was called for a client that had left. That is no fault of the new system.")
	}
}

func TestWhenBothAreDownTheClientLearnsIt(t *testing.T) {
	systems := &systems{newErr: errDown, legacyErr: errDown}
	if resp := systems.get(t, "/invoices/17"); resp.StatusCode != http.StatusBadGateway {
		t.Errorf("neither system can be reached: status %d, want 502", resp.StatusCode)
	}
	if resp := systems.get(t, "/orders/17"); resp.StatusCode != http.StatusBadGateway {
		t.Errorf("the old system cannot be reached: status %d, want 502", resp.StatusCode)
	}
}

// systems is both systems, and the network before them.
type systems struct {
	newErr, legacyErr error  // what keeps a request from arriving
	newStatus         int    // the new system's answer; 0 is 200
	during            func() // runs while the new system works

	requests []*http.Request // as they arrived
	bodies   []string
	reported []error // what OnFallback was told
}

func (s *systems) RoundTrip(r *http.Request) (*http.Response, error) {
	var body []byte
	if r.Body != nil {
		body, _ = io.ReadAll(r.Body)
	}
	s.requests = append(s.requests, r)
	s.bodies = append(s.bodies, string(body))

	rec := httptest.NewRecorder()
	err := s.legacyErr
	if r.URL.Host == "new.internal" {
		err = s.newErr
		if s.during != nil {
			s.during()
		}
		if s.newStatus != 0 {
			rec.WriteHeader(s.newStatus)
		}
	}
	if err != nil {
		return nil, err
	}
	resp := rec.Result()
	resp.Request = r
	return resp, nil
}

// log lists who got requests: "new legacy".
func (s *systems) log() string {
	var names []string
	for _, r := range s.requests {
		name, _, _ := strings.Cut(r.URL.Host, ".")
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func (s *systems) get(t *testing.T, path string) *http.Response {
	t.Helper()
	return s.send(t, request("GET", path, ""))
}

// send sends r through a new proxy.
func (s *systems) send(t *testing.T, r *http.Request) *http.Response {
	t.Helper()
	strangler := &Strangler{
		Legacy:     &url.URL{Scheme: "http", Host: "legacy.internal"},
		New:        &url.URL{Scheme: "http", Host: "new.internal"},
		Moved:      []string{"/invoices", "/customers/7/notes"},
		Transport:  s,
		OnFallback: func(_ *http.Request, err error) { s.reported = append(s.reported, err) },
	}
	log.SetOutput(t.Output()) // ReverseProxy logs each error
	defer log.SetOutput(os.Stderr)
	rec := httptest.NewRecorder()
	strangler.Handler().ServeHTTP(rec, r)
	return rec.Result()
}

// request is one as a server gets it.
func request(method, path, body string) *http.Request {
	r := httptest.NewRequest(method, "http://shop.example"+path, strings.NewReader(body))
	r.RemoteAddr = "203.0.113.9:40312"
	return r
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// Every test runs in a synctest bubble: time is fake, and passes at once when
// every goroutine waits. The old system takes 50 ms for a request, the new
// one as long as the test says.

func TestTheClientGetsTheOldAnswer(t *testing.T) {
	for name, fresh := range map[string]*newSystem{
		"is well": {},
		"is slow": {takes: 9 * time.Second},
		"is down": {err: errors.New("connection refused")},
	} {
		bubble(t, func(t *testing.T) {
			shadow := fresh.shadow(t)
			began := time.Now()
			rec := httptest.NewRecorder()
			shadow.ServeHTTP(rec, get("/orders/17?page=2"))
			if took := time.Since(began); took != 50*time.Millisecond {
				t.Errorf("the new system %s, and the client has its answer after %v, want 50ms, the time of the old system. "+
					"Send the copy in a goroutine and do not wait for it.", name, took)
			}
			if rec.Code != http.StatusAccepted || rec.Body.String() != "old /orders/17?page=2" || rec.Header().Get("X-System") != "old" {
				t.Errorf("the new system %s, and the client got %d, %q, %v, want what the old system answered",
					name, rec.Code, rec.Body, rec.Header())
			}
		})
	}
}

func TestTheCopyIsTheSameRequest(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{takes: 10 * time.Millisecond}
		shadow := fresh.shadow(t)
		r := get("/orders/17?page=2")
		r.Header.Set("Authorization", "Bearer t-1")
		r.Header["Accept"] = []string{"text/html", "application/json"}
		r = r.WithContext(context.WithValue(r.Context(), traceKey{}, "trace-17"))
		shadow.ServeHTTP(httptest.NewRecorder(), r)
		shadow.Wait()

		if len(fresh.got) != 1 {
			t.Fatalf("the new system got %d requests, want 1", len(fresh.got))
		}
		copied := fresh.got[0]
		if got := copied.Method + " " + copied.URL.String(); got != "GET http://new.internal/orders/17?page=2" {
			t.Errorf("the copy is %s, want GET http://new.internal/orders/17?page=2", got)
		}
		if copied.Host != "shop.example" {
			t.Errorf("the copy is for the host %q, want shop.example, as the client wrote", copied.Host)
		}
		for name, want := range map[string]string{"Authorization": "Bearer t-1", "Accept": "text/html|application/json", "X-Shadow": "1"} {
			if got := strings.Join(copied.Header[name], "|"); got != want {
				t.Errorf("the copy has %s %q, want %q. (The old system changes the headers of its own request; that must not reach the copy.)",
					name, got, want)
			}
		}
		if copied.Context().Value(traceKey{}) != "trace-17" {
			t.Errorf("the copy's context has lost the trace. context.WithoutCancel keeps values, context.Background has none.")
		}
	})
}

func TestTheOldSystemSeesNothingOfIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		shadow := (&newSystem{}).shadow(t)
		r := get("/orders/17")
		shadow.ServeHTTP(httptest.NewRecorder(), r)
		shadow.Wait()
		if r.Header.Get("X-Shadow") != "" || r.URL.Host != "shop.example" {
			t.Errorf("the request of the old system has X-Shadow %q and the host %q. "+
				"*r copies the struct and shares the header map and the URL: use r.Clone.", r.Header.Get("X-Shadow"), r.URL.Host)
		}
	})
}

func TestABodyStaysWithTheOldSystem(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{}
		shadow := fresh.shadow(t)
		var read string
		shadow.old = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			read = string(body)
		})
		shadow.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "http://shop.example/search", strings.NewReader("a query")))
		shadow.Wait()
		if read != "a query" {
			t.Errorf("the client sent the body \"a query\", and the old system read %q: a body can be read once, and it is the old system's", read)
		}
		for _, copied := range fresh.got {
			if copied.Body != http.NoBody || copied.ContentLength != 0 {
				t.Errorf("the copy has a body or a ContentLength of %d, want http.NoBody and 0: both would read the same bytes", copied.ContentLength)
			}
		}
	})
}

func TestOnlyReadsAreCopied(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{}
		shadow := fresh.shadow(t)
		for _, method := range []string{"POST", "PUT", "PATCH", "DELETE"} {
			shadow.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(method, "http://shop.example/payments", strings.NewReader("{}")))
		}
		shadow.Wait()
		for _, r := range fresh.got {
			t.Errorf("a copy of %s %s was sent. The customer pays twice, or the parcel goes out twice.", r.Method, r.URL.Path)
		}
		shadow.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("HEAD", "http://shop.example/orders/17", nil))
		shadow.Wait()
		if len(fresh.got) == 0 {
			t.Errorf("HEAD /orders/17 was not copied, and it changes nothing")
		}
	})
}

func TestOnlyTheSampleIsCopied(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{}
		shadow := fresh.shadow(t)
		shadow.Sample = func(r *http.Request) bool { return strings.HasSuffix(r.URL.Path, "7") }
		for i := range 20 {
			shadow.ServeHTTP(httptest.NewRecorder(), get(fmt.Sprint("/orders/", i)))
		}
		shadow.Wait()
		if len(fresh.got) != 2 {
			t.Errorf("%d copies were sent, want 2: those for which Sample says so", len(fresh.got))
		}
	})
}

func TestNoMoreThanTheLimitIsUnderWay(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{takes: time.Second}
		shadow := fresh.shadow(t) // limit 3
		var clients sync.WaitGroup
		var slowest atomic.Int64
		for range 10 {
			clients.Go(func() {
				began := time.Now()
				shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17"))
				slowest.Store(max(slowest.Load(), int64(time.Since(began))))
			})
			time.Sleep(time.Millisecond)
		}
		clients.Wait()
		if took := time.Duration(slowest.Load()); took != 50*time.Millisecond {
			t.Errorf("of ten clients the slowest had its answer after %v, want 50ms. "+
				"A copy that finds no free slot is dropped: a select with a default does not wait.", took)
		}
		if most := fresh.highest(); most != 3 || shadow.Dropped() != 7 {
			t.Errorf("at a limit of 3, %d copies were under way at once and %d were counted as dropped, want 3 and 7. "+
				"Without a limit a slow new system fills the memory of the old one.", most, shadow.Dropped())
		}
		shadow.Wait()
		shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/18"))
		shadow.Wait()
		if len(fresh.got) != 4 {
			t.Errorf("after the three copies had ended, the next request was not copied: give the slot back, whatever happens")
		}
	})
}

func TestTheCopyOutlivesTheRequest(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{takes: time.Second}
		shadow := fresh.shadow(t)
		ctx, leave := context.WithCancel(t.Context())
		shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17").WithContext(ctx))
		leave() // as the server does when the handler has returned
		shadow.Wait()
		if got, want := fresh.reports(), "/orders/17 200 <nil>"; got != want {
			t.Errorf("the report is %q, want %q. The request's context ends with its answer, and most copies would be cancelled: "+
				"context.WithoutCancel.", got, want)
		}
	})
}

func TestACopyHasATimeout(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{takes: time.Hour}
		shadow := fresh.shadow(t) // timeout 10 s
		began := time.Now()
		for range 3 {
			shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17"))
		}
		shadow.Wait()
		if took := time.Since(began); took > 11*time.Second {
			t.Errorf("a copy was under way for %v, want at most 10s: three that hang, and nothing is copied any more", took)
		}
		if got := fresh.reports(); !strings.Contains(got, "deadline exceeded") {
			t.Errorf("the report is %q, want the error of the timeout", got)
		}
	})
}

func TestEachCopyIsReported(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{err: errors.New("connection refused")}
		shadow := fresh.shadow(t)
		shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17"))
		shadow.Wait()
		if got, want := fresh.reports(), "/orders/17 0 connection refused"; got != want {
			t.Errorf("the report is %q, want %q: what cannot be reached is a finding too", got, want)
		}
		fresh.err, fresh.cutOff = nil, true
		shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/18"))
		shadow.Wait()
		if got, want := fresh.reports(), "/orders/17 0 connection refused, /orders/18 200 unexpected EOF"; got != want {
			t.Errorf("the reports are %q, want %q: an answer that breaks off has a good status. Read it to its end.", got, want)
		}
	})
}

func TestEachAnswerIsReadAndClosed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{}
		shadow := fresh.shadow(t)
		shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17"))
		shadow.Wait()
		if !fresh.read || !fresh.closed {
			t.Errorf("the new system's answer was read to its end: %v, closed: %v, want both. "+
				"Without it the connection cannot be used again, and each copy opens another one.", fresh.read, fresh.closed)
		}
	})
}

func TestAPanicStaysInTheCopy(t *testing.T) {
	bubble(t, func(t *testing.T) {
		fresh := &newSystem{panics: "decoding the answer: index out of range"}
		shadow := fresh.shadow(t)
		for range 5 {
			shadow.ServeHTTP(httptest.NewRecorder(), get("/orders/17"))
			shadow.Wait()
		}
		if got := fresh.reports(); strings.Count(got, "index out of range") != 5 {
			t.Errorf("five copies panicked, and the reports are %q, want the panic in each, as an error. "+
				"A panic in a goroutine ends the whole process, and with it the old system.", got)
		}
	})
}

type traceKey struct{}

// newSystem gets the copies.
type newSystem struct {
	takes  time.Duration
	err    error  // it can't be reached
	panics string // the round trip panics
	cutOff bool   // its answer breaks off

	mu           sync.Mutex
	got          []*http.Request
	active, most int
	read, closed bool
	told         []string // what Report was told
}

func (n *newSystem) RoundTrip(r *http.Request) (*http.Response, error) {
	n.count(1)
	defer n.count(-1)
	select {
	case <-time.After(n.takes):
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
	n.mu.Lock()
	n.got = append(n.got, r)
	n.mu.Unlock()
	if n.panics != "" {
		panic(n.panics)
	}
	if n.err != nil {
		return nil, n.err
	}
	return &http.Response{StatusCode: http.StatusOK, Body: &body{system: n, left: 3}, Request: r}, nil
}

func (n *newSystem) count(by int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.active += by
	n.most = max(n.most, n.active)
}

// highest is how many copies were under way at once.
func (n *newSystem) highest() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.most
}

func (n *newSystem) reports() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return strings.Join(n.told, ", ")
}

// body is the new system's answer: three bytes, one at a time.
type body struct {
	system *newSystem
	left   int
}

func (b *body) Read(p []byte) (int, error) {
	if b.system.closed {
		return 0, errors.New("read after Close")
	}
	if b.left == 0 {
		b.system.read = true
		return 0, io.EOF
	}
	if b.left == 1 && b.system.cutOff {
		return 0, io.ErrUnexpectedEOF
	}
	b.left--
	p[0] = 'x'
	return 1, nil
}

func (b *body) Close() error {
	b.system.closed = true
	return nil
}

// shadow returns one before an old system that takes 50 ms.
func (n *newSystem) shadow(t *testing.T) *Shadow {
	t.Helper()
	old := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Authorization")
		for i := range r.Header["Accept"] {
			r.Header["Accept"][i] = "changed"
		}
		time.Sleep(50 * time.Millisecond)
		w.Header().Set("X-System", "old")
		w.WriteHeader(http.StatusAccepted)
		fmt.Fprintf(w, "old %s", r.URL.RequestURI())
	})
	return NewShadow(old, n, Config{
		Target:  &url.URL{Scheme: "http", Host: "new.internal"},
		Sample:  func(*http.Request) bool { return true },
		Limit:   3,
		Timeout: 10 * time.Second,
		Report: func(path string, status int, err error) {
			n.mu.Lock()
			defer n.mu.Unlock()
			n.told = append(n.told, fmt.Sprintf("%s %d %v", path, status, err))
		},
	})
}

// bubble runs f in a synctest bubble and waits until whatever can end has
// ended. A bubble panics when a goroutine stays behind, and that would end
// all tests.
func bubble(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	defer func() {
		if problem := recover(); problem != nil {
			t.Errorf("%v: a day later a goroutine still waits. Every copy gives its slot back and ends.", problem)
		}
	}()
	synctest.Test(t, func(t *testing.T) {
		f(t)
		time.Sleep(24 * time.Hour)
	})
}

// get is a request as a server gets it.
func get(path string) *http.Request {
	r := httptest.NewRequest("GET", "http://shop.example"+path, nil)
	r.Header.Set("Accept", "application/json")
	return r
}

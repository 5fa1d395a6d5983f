package main

import (
	"errors"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

// A Strangler stands before an old and a new system and sends each request
// to one of them.
type Strangler struct {
	Legacy *url.URL // the old system, such as http://legacy.internal
	New    *url.URL // the new one

	// Moved lists the paths that the new system serves: "/invoices" stands
	// for /invoices and everything below it, and not for /invoices-archive.
	// Everything else goes to the old system.
	Moved []string

	// Transport sends the requests.
	Transport http.RoundTripper

	// OnFallback is told of each request that the old system answers in the
	// place of the new one, and why.
	OnFallback func(r *http.Request, err error)
}

// Handler returns the proxy. It keeps the request as it came, its Host and
// headers included, and adds the client's address as X-Forwarded-For. What a
// client itself wrote there is not passed on. Each answer says in
// X-Served-By whose it is, "new" or "legacy".
//
// When the new system cannot be reached, the old one gets the request, but
// only a GET or HEAD, and only while the client is waiting. Any other
// request may have been carried out already, so its sender gets a 502. An
// answer of the new system is passed on, whatever its status.
func (s *Strangler) Handler() http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			pr.SetURL(s.target(pr.In.URL.Path))
			pr.Out.Host = pr.In.Host // SetURL puts the target's name there
			pr.SetXForwarded()
		},
		Transport: sender(s.send),
	}
}

// target is where a path is served.
func (s *Strangler) target(path string) *url.URL {
	for _, moved := range s.Moved {
		if path == moved || strings.HasPrefix(path, moved+"/") {
			return s.New
		}
	}
	return s.Legacy
}

func (s *Strangler) send(r *http.Request) (*http.Response, error) {
	if r.URL.Host != s.New.Host {
		return s.answer(r, "legacy")
	}
	resp, err := s.answer(r, "new")
	if err == nil && resp.StatusCode < 500 || r.Context().Err() != nil {
		return resp, err
	}
	if err == nil {
		resp.Body.Close()
		err = errors.New(resp.Status)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return nil, err
	}
	s.OnFallback(r, err)
	again := r.Clone(r.Context())
	again.URL.Scheme, again.URL.Host = s.Legacy.Scheme, s.Legacy.Host
	return s.answer(again, "legacy")
}

// answer sends r and marks the answer with its origin.
func (s *Strangler) answer(r *http.Request, by string) (*http.Response, error) {
	resp, err := s.Transport.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	resp.Header.Set("X-Served-By", by)
	return resp, nil
}

// sender makes a function an http.RoundTripper.
type sender func(*http.Request) (*http.Response, error)

func (f sender) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

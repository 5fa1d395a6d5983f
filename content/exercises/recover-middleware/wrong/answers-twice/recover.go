package main

import (
	"net/http"
	"runtime/debug"
)

// Recover is the boundary for panics in next. If next panics, the value and
// the stack of the panic go to report, once. The client reads status 500 and
// "internal error", and nothing of the panic.
//
// If next had begun to answer, there is no second status: then Recover panics
// with http.ErrAbortHandler, so that the server cuts the connection and the
// client sees that the answer is not complete. A panic of next with
// http.ErrAbortHandler is no bug. It goes on, without a report.
//
// What next can do with its http.ResponseWriter, such as flush it through
// http.NewResponseController, it can do behind Recover, too.
func Recover(report func(problem any, stack []byte), next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			problem := recover()
			if problem == nil {
				return
			}
			if problem == http.ErrAbortHandler {
				panic(problem)
			}
			report(problem, debug.Stack())
			http.Error(w, "internal error", http.StatusInternalServerError)
		}()
		next.ServeHTTP(w, r)
	})
}

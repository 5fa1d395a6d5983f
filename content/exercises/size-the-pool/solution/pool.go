package main

import (
	"errors"
	"fmt"
	"math"
	"time"
)

// rounding is what multiplying floats may add to a whole number.
const rounding = 1e-9

// Load is what was measured, and what was agreed with the database's owners.
type Load struct {
	PeakPerSecond  float64       // queries a second of the whole service, in its busiest minute
	Held           time.Duration // how long a query keeps its connection, on average
	Utilization    float64       // the share of a pool that may be in use at peak: more than 0, at most 1
	Instances      int           // that run
	Surge          int           // that run besides them during a deployment
	MaxConnections int           // that the database has for this service
}

var (
	// ErrLoad says that a Load makes no sense.
	ErrLoad = errors.New("no such load")
	// ErrTooMany says that the pools of all instances don't fit into the database.
	ErrTooMany = errors.New("more connections than the database has")
)

// PoolSize returns how many connections the pool of each instance needs, at least 1,
// so that at peak no more than Utilization of them is in use on average (Little's law).
// Load is spread evenly over Instances. During a deployment, Surge further instances
// have a pool of the same size.
//
// With an error, the size is 0.
func PoolSize(l Load) (int, error) {
	if l.PeakPerSecond <= 0 || l.Held <= 0 || l.Utilization <= 0 || l.Utilization > 1 ||
		l.Instances < 1 || l.Surge < 0 || l.MaxConnections < 1 {
		return 0, fmt.Errorf("%w: %+v", ErrLoad, l)
	}

	perInstance := l.PeakPerSecond / float64(l.Instances)
	inUse := perInstance * l.Held.Seconds() // Little's law
	size := max(1, int(math.Ceil(inUse/l.Utilization-rounding)))
	if all := size * (l.Instances + l.Surge); all > l.MaxConnections {
		return 0, fmt.Errorf("%w: %d instances with %d each need %d, and there are %d",
			ErrTooMany, l.Instances+l.Surge, size, all, l.MaxConnections)
	}
	return size, nil
}

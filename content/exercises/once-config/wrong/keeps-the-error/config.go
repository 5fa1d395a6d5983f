package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// Settings are what the service is told from outside. They are not changed once
// they are loaded.
type Settings struct {
	Backend string
	Percent int // of the traffic
}

// Config holds the current settings. Any number of goroutines may use it.
type Config struct {
	load    func() (Settings, error) // may be slow, and may fail
	current atomic.Pointer[Settings] // nil until they are loaded
	first   func() (Settings, error)
}

// NewConfig takes a function that loads the settings. It does not call it yet.
func NewConfig(load func() (Settings, error)) *Config {
	return &Config{load: load, first: sync.OnceValues(load)}
}

// Get returns the settings. The first call loads them. Calls that come while it
// does wait for that same attempt, and share its result. Once there are settings,
// Get does not wait.
//
// An error is returned to all who waited, and is not kept: the next Get tries again.
func (c *Config) Get() (Settings, error) {
	if s := c.current.Load(); s != nil {
		return *s, nil
	}
	s, err := c.first()
	if err != nil {
		return Settings{}, err
	}
	c.current.CompareAndSwap(nil, &s)
	return *c.current.Load(), nil
}

// Reload loads new settings and puts them in the place of the old ones. Until they
// are there, and also if that fails, Get returns the old ones.
func (c *Config) Reload() error {
	s, err := c.load()
	if err != nil {
		return fmt.Errorf("reload settings: %w", err)
	}
	c.current.Store(&s)
	return nil
}

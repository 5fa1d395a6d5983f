package main

import (
	"fmt"
	"sync"
)

// Settings are what the service is told from outside. They are not changed once
// they are loaded.
type Settings struct {
	Backend string
	Percent int // of the traffic
}

// Config holds the current settings. Any number of goroutines may use it.
type Config struct {
	load func() (Settings, error) // may be slow, and may fail

	mu    sync.Mutex // guards the fields below
	ready bool
	s     Settings
	try   func() (Settings, error)
}

// NewConfig takes a function that loads the settings. It does not call it yet.
func NewConfig(load func() (Settings, error)) *Config {
	return &Config{load: load, try: sync.OnceValues(load)}
}

// Get returns the settings. The first call loads them. Calls that come while it
// does wait for that same attempt, and share its result. Once there are settings,
// Get does not wait.
//
// An error is returned to all who waited, and is not kept: the next Get tries again.
func (c *Config) Get() (Settings, error) {
	c.mu.Lock()
	if c.ready {
		defer c.mu.Unlock()
		return c.s, nil
	}
	try := c.try
	c.mu.Unlock()

	s, err := try()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err != nil {
		c.try = sync.OnceValues(c.load)
		return Settings{}, err
	}
	if !c.ready {
		c.s, c.ready = s, true
	}
	return c.s, nil
}

// Reload loads new settings and puts them in the place of the old ones. Until they
// are there, and also if that fails, Get returns the old ones.
func (c *Config) Reload() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, err := c.load()
	if err != nil {
		return fmt.Errorf("reload settings: %w", err)
	}
	c.s, c.ready = s, true
	return nil
}

package main

import (
	"context"
	"errors"
)

// ErrStopped means that the mailer takes no more mails.
var ErrStopped = errors.New("the mailer has been stopped")

// ErrFull means that no more mails can wait.
var ErrFull = errors.New("the queue is full")

// A Mailer sends mails in the background.
type Mailer struct {
	queue chan string
}

// NewMailer starts workers that call send for each mail that is queued. Up to
// room mails wait. The ctx that send gets ends when Stop gives up.
func NewMailer(workers, room int, send func(ctx context.Context, mail string)) *Mailer {
	m := &Mailer{queue: make(chan string, room)}
	for range workers {
		go func() {
			for mail := range m.queue {
				send(context.Background(), mail)
			}
		}()
	}
	return m
}

// Queue takes a mail to be sent, and never waits. It returns ErrFull when room
// mails are waiting, and ErrStopped once Stop has been called.
func (m *Mailer) Queue(mail string) error {
	m.queue <- mail
	return nil
}

// Stop takes no more mails, and waits until those that were taken are sent.
//
// If ctx ends before, Stop gives up: no further send begins, and the ctx of
// those that run ends with the cause of ctx. Stop returns, in the order in which
// they were queued, the mails for which send was not called.
//
// When Stop returns, no send is running and no worker is left. Stop may be
// called again; then there is nothing left to do and nothing to return.
func (m *Mailer) Stop(ctx context.Context) (unsent []string) {
	return nil
}

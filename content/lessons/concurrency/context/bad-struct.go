package main

import (
	"context"
	"fmt"
	"time"
)

// Mailer keeps the context it was made with.
type Mailer struct{ ctx context.Context }

func NewMailer(ctx context.Context) *Mailer { return &Mailer{ctx: ctx} }

func (m *Mailer) Send(to string) error {
	select {
	case <-time.After(100 * time.Millisecond):
		return nil
	case <-m.ctx.Done():
		return fmt.Errorf("mail to %s: %w", to, m.ctx.Err())
	}
}

func main() {
	startup, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	mailer := NewMailer(startup) // "connect within five seconds"

	fmt.Println("first:", mailer.Send("ada@example.com"))
	time.Sleep(5 * time.Second)
	fmt.Println("later:", mailer.Send("grace@example.com"))
}

package main

import (
	"context"
	"fmt"
)

// A Payer is everything that has an effect outside.
type Payer interface {
	Charge(ctx context.Context, order string, cents int) error
}

type bank struct{}

func (bank) Charge(_ context.Context, order string, cents int) error {
	fmt.Printf("bank: %s pays %d cents\n", order, cents)
	return nil
}

// recorder notes what would have happened.
type recorder struct{ would []string }

func (r *recorder) Charge(_ context.Context, order string, cents int) error {
	r.would = append(r.would, fmt.Sprintf("%s pays %d cents", order, cents))
	return nil
}

type service struct{ payer Payer }

func (s service) checkout(ctx context.Context, order string, prices ...int) error {
	total := 0
	for _, cents := range prices {
		total += cents
	}
	return s.payer.Charge(ctx, order, total)
}

func main() {
	live := service{payer: bank{}} // stands for the old system
	would := &recorder{}
	shadow := service{payer: would} // the new one, wired for shadowing

	for _, s := range []service{live, shadow} {
		if err := s.checkout(context.Background(), "order 17", 1250, 300); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println("the shadow would have done:", would.would)
}
